/**
 * The words on both sides of a place, for a sentence about it.
 *
 * @param text    of a block
 * @param index   of the place
 * @param reach   characters, in UTF-16 units, before and after it
 * @param length  of the place
 */
export function wordsAround(text: string, index: number, reach: number, length = 1): string {
  return text.slice(Math.max(0, index - reach), index + length + reach)
}
