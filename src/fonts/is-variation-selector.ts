/** Whether a character is a variation selector (異体字セレクター), which has no glyph of its own. */
export function isVariationSelector(character: string): boolean {
  return /^\p{Variation_Selector}$/u.test(character)
}
