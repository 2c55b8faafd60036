import type { ClassedCharacter } from './bars-break.js'
import { CharacterClass as C, WESTERN_CLOSING } from './character-class.js'
import type { Cluster } from './cluster.js'

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
  for (const character of characters) if (isLetter(character)) count += [...character.text].length
  return count
}

/**
 * Measure what `countLetters` counts, in px: `92.` alone on a line has two letters, but is as short as one kana.
 *
 * The stops of Western words are no part of it, as those of Japanese are not; nor are spaces.
 */
export function measureLetters(clusters: Iterable<Cluster>): number {
  let width = 0
  for (const cluster of clusters) {
    const isStop = cluster.class === C.western && WESTERN_CLOSING.test(cluster.text)
    if (isLetter(cluster) && !isStop) width += cluster.advance
  }
  return width
}

function isLetter({ text, class: of }: ClassedCharacter): boolean {
  return !ATTACHED.has(of) && text !== '\u00ad'
}
