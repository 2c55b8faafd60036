import { isWesternLine } from './is-western-line.js'

/** Part of the measure: a Japanese page may begin with a paragraph's last line if this is longer. */
const SHORT = 1 / 4

/**
 * Whether the last line of a paragraph would be lost alone at the head of a page: a Western one of any length, a
 * Japanese one of a few characters.
 *
 * The page planner and the proof ask this one function, so that the proof tells of what the planner tried to avoid.
 *
 * @param fill  filled part of its measure
 */
export function isLoneLastLine(text: string, fill: number): boolean {
  return isWesternLine(text) || fill < SHORT
}
