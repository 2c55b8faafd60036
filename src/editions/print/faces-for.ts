import type { Typeface } from '../../model/typeface.js'

/**
 * Find the files of one family for a weight and style; files for a few characters only come first.
 *
 * @param faces   those that the page declares, in the order of their rules
 * @param family  without quotation marks
 * @param weight  from 1 to 1000
 * @returns       all files of the nearest face, which share its characters out; none where there is no such family
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
