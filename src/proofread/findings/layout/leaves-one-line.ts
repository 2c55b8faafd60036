import { fillOf, isWestern } from './line-words.js'
import type { PageEnd } from './list-page-ends.js'

/** Part of the measure: a Japanese page may begin with a paragraph's last line if this is longer. */
const SHORT = 1 / 4

/** Whether only the last line of a paragraph is on the next page and too short to be alone there. */
export function leavesOneLine({ before, after }: PageEnd): boolean {
  const isOne = !before.endsParagraph && !after.beginsParagraph && after.endsParagraph
  return isOne && after.place.note === undefined && (isWestern(after) || fillOf(after) < SHORT)
}
