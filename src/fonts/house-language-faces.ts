import type { HouseFace, LanguageRole } from '../model/house-face.js'
import type { FallbackFace } from './fallback-faces.js'
import { minchoHeights } from './mincho-heights.js'

/** The family of `tokens.css` by which text of a role is set, of a journal's own face as of an installed one. */
export const languageFamilies: Readonly<Record<LanguageRole, string>> = {
  simplified: 'Kiyo Chinese',
  traditional: 'Kiyo Taiwan',
  'hong-kong': 'Kiyo Hong Kong',
  korean: 'Kiyo Korea',
}

/**
 * Make fallback faces of those that a journal has for Chinese and Korean, so that they are cut down to the text in these
 * languages, and read only where there is some. They are asked before the packages that have the same families.
 *
 * @param own  all of the journal's
 */
export function houseLanguageFaces(own: readonly HouseFace[]): FallbackFace[] {
  return (Object.keys(languageFamilies) as LanguageRole[]).flatMap((role) => {
    const all = own.filter((face) => face.role === role)
    // One file for two weights goes into an edition once.
    const cuts = all.filter(({ key }, index) => all.findIndex((one) => one.key === key) === index)
    const [first] = cuts
    if (!first) return []
    return {
      name: first.name,
      family: languageFamilies[role],
      covers: /^[\s\S]+$/u,
      design: 'serif',
      isForeignHan: true,
      cuts: cuts.map(({ weight, style, key, bytes, axes }) => ({
        ...{ weight, style, file: key, bytes, heights: minchoHeights },
        ...(axes ? { axes } : {}),
      })),
    }
  })
}
