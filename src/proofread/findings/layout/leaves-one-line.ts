import { isLoneLastLine } from '../../../model/is-lone-last-line.js'
import { fillOf } from './line-words.js'
import type { PageEnd } from './list-page-ends.js'

/** Whether only the last line of a paragraph is on the next page and too short to be alone there. */
export function leavesOneLine({ before, after }: PageEnd): boolean {
  const isOne = !before.endsParagraph && !after.beginsParagraph && after.endsParagraph
  return isOne && after.place.note === undefined && isLoneLastLine(after.text, fillOf(after))
}
