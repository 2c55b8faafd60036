import type { Shaper } from '../../compose/paragraph.js'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import { loadShaper } from '../../fonts/load-shaper.js'
import { Kept, type Session } from '../../model/kept.js'
import type { Typeface } from '../../model/typeface.js'
import { familiesOf } from '../../styles/read-tokens.js'
import { facesFor } from './faces-for.js'
import type { RunToCompose } from './layout.js'

export type DeclaredFonts = Pick<LoadedFonts, 'key' | 'typefaces'>
/** Finds the shaper for the computed style of a run. */
export type FaceFinder = (run: RunToCompose) => Shaper

/** Finders, each with the shapers that it has loaded. */
const faceFinders = new Kept<FaceFinder>()

/**
 * Get the finder for fonts, kept from the last build of the session in the same fonts.
 *
 * @param fonts    with their key: equal keys, equal fonts
 * @param session  keeps the finder, with the shapers that it has loaded
 */
export function faceFinderOf(fonts: DeclaredFonts, session: Session): FaceFinder {
  const { key, typefaces } = fonts
  const finder = faceFinders.get(session, key) ?? faceFinder(typefaces)
  faceFinders.set(session, key, finder)
  return finder
}

/** Make a function that finds the shaper for the computed style of a run, by the font matching of CSS. */
function faceFinder(faces: readonly Typeface[]): FaceFinder {
  const known = new Map<string, Shaper>()
  return ({ family, weight, isItalic }) => {
    const key = `${family} ${weight} ${isItalic}`
    let face = known.get(key)
    if (!face) {
      face = loadShaper(familiesOf(family).flatMap((name) => facesFor(faces, name, weight, isItalic)))
      known.set(key, face)
    }
    return face
  }
}
