import type { ClassedCharacter } from './bars-break.js'
import { CharacterClass as C } from './character-class.js'

/** Classes that do not make a last line longer: what always stays with the character before it. */
const ATTACHED: ReadonlySet<number> = new Set([
  C.closingBracket,
  C.dividingPunctuation,
  C.fullStop,
  C.comma,
  C.ideographicSpace,
  C.referenceMark,
  C.wordSpace,
])

/**
 * Count the characters of a paragraph's last line apart from the punctuation and the note calls after them.
 *
 * A kana and its full stop alone on a line are a line of one character. The composer avoids it where it can; the audit of
 * the pages holds finished lines against it.
 *
 * @see JLREQ, 3.5.4 "Widow Adjustment of Paragraphs"
 */
export function countLetters(characters: Iterable<ClassedCharacter>): number {
  let count = 0
  for (const { text, class: of } of characters)
    if (!ATTACHED.has(of) && text !== '\u00ad') count += [...text].length
  return count
}
