import { fillOf, isWestern } from './line-words.js'
import type { PageEnd } from './list-page-ends.js'

/** Part of the measure: a Japanese page may begin with a paragraph's last line if this is longer. */
const SHORT = 1 / 4

/** Whether a paragraph goes on over the page and leaves one line, too short to be alone, for the next page. */
export function leavesOneLine({ before, after }: PageEnd): boolean {
  const isOne = !before.endsParagraph && !after.beginsParagraph && after.endsParagraph
  return isOne && after.place.note === undefined && (isWestern(after) || fillOf(after) < SHORT)
}
