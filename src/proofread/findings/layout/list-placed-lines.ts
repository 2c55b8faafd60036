import type { PrintedLine, SurveyedPage } from '../../../model/printed-page.js'
import { groupByText } from '../../../model/text-place.js'

/** A printed line with its page. */
export interface PlacedLine extends PrintedLine {
  page: SurveyedPage
}

/** Lines of table cells, which are short and begin alike. */
const OF_TABLE = ['td', 'th']

/**
 * List the lines of all pages but those of tables, each text's by itself: the running text's over all pages, then each
 * note's. Captions of figures that have moved to the head of a page, past the text before it, come last.
 *
 * @param pages  the printed pages
 * @returns      texts in the order in which they begin
 */
export function listPlacedLines(pages: readonly SurveyedPage[]): PlacedLine[][] {
  const lines = pages
    .flatMap((page) => page.lines.map((line): PlacedLine => ({ ...line, page })))
    .filter(({ element }) => !OF_TABLE.includes(element))
  const hasMoved = ({ place, page }: PlacedLine): boolean =>
    place.note === undefined && place.offset < page.start.offset
  return [lines.filter((line) => !hasMoved(line)), lines.filter(hasMoved)].flatMap((some) =>
    groupByText(some, ({ place }) => place),
  )
}
