/**
 * Find the place of a character that was counted as the running text counts, without U+00AD.
 *
 * @param value   of a text node
 * @param offset  in UTF-16 units
 * @returns       index in the value; its length for a character beyond
 */
export function indexOfCharacter(value: string, offset: number): number {
  let counted = 0
  for (let index = 0; index < value.length; index++) {
    if (value[index] === '\u00ad') continue
    if (counted === offset) return index
    counted += 1
  }
  return value.length
}
