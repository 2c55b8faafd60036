import type { Shaper } from '../../compose/paragraph.js'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import { loadShaper } from '../../fonts/load-shaper.js'
import { Kept, type Session } from '../../model/kept.js'
import type { Typeface } from '../../model/typeface.js'
import { familiesOf } from '../../styles/read-tokens.js'
import type { RunToCompose } from './layout.js'

export type DeclaredFonts = Pick<LoadedFonts, 'key' | 'typefaces'>
/** Finds the shaper for the computed style of a run. */
export type FaceFinder = (run: RunToCompose) => Shaper

/** Finders, each with the shapers that it has loaded. */
const faceFinders = new Kept<FaceFinder>()

/** Get the finder for fonts, kept from the last build of the session in the same fonts. */
export function faceFinderOf({ key, typefaces }: DeclaredFonts, session: Session): FaceFinder {
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

/**
 * Find the files of one family for a weight and style; files for a few characters only come first.
 *
 * @see CSS Fonts 4, 5.2 "Matching font styles"
 */
export function facesFor(
  faces: readonly Typeface[],
  family: string,
  weight: number,
  isItalic: boolean,
): Typeface[] {
  const ofFamily = faces.filter((face) => face.family === family)
  const ofStyle = ofFamily.filter(({ style }) => (style === 'italic') === isItalic)
  const candidates = ofStyle.length > 0 ? ofStyle : ofFamily
  const distance = (of: number): number =>
    // Up to a weight of 500 lighter faces are preferred, above it heavier ones.
    of === weight ? 0 : weight > 500 === of > weight ? Math.abs(of - weight) : 1000 + Math.abs(of - weight)
  const nearest = Math.min(...candidates.map((face) => distance(face.weight)))
  // Of two rules that cover a character the browser applies the later.
  return candidates.filter((face) => distance(face.weight) === nearest).reverse()
}
