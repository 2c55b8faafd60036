import type { PrintedPlace } from '../../model/finding.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { holds, type TextPlace, type TextRange } from '../../model/text-place.js'

/**
 * Make a function that finds on which printed page and line a place of the text is.
 *
 * @param pages  the printed pages
 * @returns      place → page and line; the page alone for what is not set in counted lines, as a table's cells
 */
export function findPrintedPlace(
  pages: readonly SurveyedPage[],
): (place: TextPlace) => PrintedPlace | undefined {
  const printed: { range: TextRange; printed: PrintedPlace }[] = [
    ...pages.flatMap(({ number: page, lines }) =>
      lines.map(({ place, length, box }, index) => ({
        range: { ...place, length },
        printed: { page, line: index + 1, box },
      })),
    ),
    ...pages.flatMap(({ number: page, start, text, stretches = [{ text, offset: start.offset }], notes }) =>
      [...stretches.map(({ text, offset }) => ({ place: { ...start, offset }, text })), ...notes].map(
        (part) => ({ range: { ...part.place, length: part.text.length }, printed: { page } }),
      ),
    ),
  ]
  return (place) => printed.find(({ range }) => holds(range, place))?.printed
}
