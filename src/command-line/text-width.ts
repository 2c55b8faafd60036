import { eastAsianWidth } from 'get-east-asian-width'

/** What takes no column of its own: combining marks, and what is not seen. */
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u

/**
 * Columns that a text takes in a terminal: two for a full-width character.
 *
 * @see UAX #11, East Asian Width; ambiguous characters are narrow
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (!INVISIBLE.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  }
  return width
}
