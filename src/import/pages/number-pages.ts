import type { Decisions } from '../report/decisions.js'
import type { DividedPage } from '../source/source-page.js'

/**
 * Give each page after the first its mark: the line that it begins with gets its number in `pages`.
 *
 * @param firstPage  number of the first page, if the editor gives it; it goes before what the folios say
 * @returns          number of the first page, if it is known
 */
export function numberPages(
  pages: readonly DividedPage[],
  firstPage: number | undefined,
  decisions: Decisions,
): { first?: number } {
  const known = pages[0]?.number
  const first = firstPage ?? known
  if (first === undefined && pages.length > 1) {
    const decided = 'no folio was found: pages are counted from 1; --first-page gives the number of the first'
    decisions.note('page number', pages[0]?.body[0]?.place ?? '', 'unsure', decided)
  }
  let waiting: number[] = []
  for (const [index, page] of pages.entries()) {
    if (index > 0) waiting.push((first ?? 1) + index)
    const line = page.body[0]
    if (!line || waiting.length === 0) continue
    line.pages = waiting
    line.startsPage = true
    waiting = []
  }
  return first === undefined ? {} : { first }
}
