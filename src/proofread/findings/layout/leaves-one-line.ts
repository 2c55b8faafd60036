import { fillOf, isWestern } from './line-words.js'
import type { PageEnd } from './list-page-ends.js'

/** Of the measure: a Japanese page may well begin with a paragraph's last line, but not with this little. */
const SHORT = 1 / 4

/** A paragraph goes on over the page, and one line of it is left for the page after. */
export function leavesOneLine({ before, after }: PageEnd): boolean {
  const isOne = !before.endsParagraph && !after.beginsParagraph && after.endsParagraph
  return isOne && after.place.note === undefined && (isWestern(after) || fillOf(after) < SHORT)
}
