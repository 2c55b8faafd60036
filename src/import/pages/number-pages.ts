import { said } from '../../messages/say.js'
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
    decisions.note(said('import.page-number.from-one'), pages[0]?.body[0]?.place, 'unsure')
  }
  let waiting: number[] = []
  for (const [index, page] of pages.entries()) {
    if (index > 0) waiting.push((first ?? 1) + index)
    const line = page.body.find(({ picture }) => picture === undefined)
    if (!line || waiting.length === 0) continue
    line.pages = waiting
    line.startsPage = true
    waiting = []
  }
  return first === undefined ? {} : { first }
}
