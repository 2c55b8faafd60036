const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff00-\uffef]/u
/** Part of the measure: a Japanese page may begin with a paragraph's last line if this is longer. */
const SHORT = 1 / 4

/** Whether a line has no Japanese character: Western practice applies to it. */
export function isWesternLine(text: string): boolean {
  return !JAPANESE.test(text)
}

/**
 * Whether the last line of a paragraph would be lost alone at the head of a page: a Western one of any length, a
 * Japanese one of a few characters.
 *
 * The page planner and the proof ask this one function, so that the proof tells of what the planner tried to avoid.
 *
 * @param fill  filled part of its measure
 */
export function isLoneLine(text: string, fill: number): boolean {
  return isWesternLine(text) || fill < SHORT
}
