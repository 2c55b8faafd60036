import type { Text } from 'mdast'

/**
 * Take a mark off the beginning of a text, and move the text's place to what is left.
 *
 * @param length  of the mark, in UTF-16 units; without a line end
 */
export function takeBeginning(text: Text, length: number): void {
  text.value = text.value.slice(length)
  if (!text.position) return
  const { start, end } = text.position
  const offset = (start.offset ?? 0) + length
  text.position = { start: { ...start, column: start.column + length, offset }, end }
}
