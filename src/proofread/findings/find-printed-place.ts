import type { PrintedPlace, TextPlace } from '../../model/finding.js'
import type { PrintedLine, SurveyedPage } from '../../model/printed-page.js'

/** A line with its number on its page, and where it begins in its whole flow. */
interface NumberedLine {
  page: number
  number: number
  line: PrintedLine
  start: number
}

/**
 * Make a function that finds on which printed page and line a place of the text stands.
 *
 * @param pages  the printed pages
 * @returns      place → page and line; the page alone for what is not set in counted lines, as a table's cells
 */
export function findPrintedPlace(
  pages: readonly SurveyedPage[],
): (place: TextPlace) => PrintedPlace | undefined {
  const lines = new Map<number, NumberedLine[]>()
  const parts = new Map<number, { page: number; start: number; end: number }[]>()
  for (const page of pages) {
    const starts = new Map<number, number>()
    const open = (flow: number, length: number): void => {
      const listed = parts.get(flow) ?? []
      const start = listed.at(-1)?.end ?? 0
      starts.set(flow, start)
      parts.set(flow, [...listed, { page: page.number, start, end: start + length }])
    }
    open(0, page.text.length)
    for (const { number, text } of page.notes) open(number, text.length)
    for (const [index, line] of page.lines.entries()) {
      const start = (starts.get(line.flow) ?? 0) + line.start
      const listed = lines.get(line.flow) ?? []
      listed.push({ page: page.number, number: index + 1, line, start })
      lines.set(line.flow, listed)
    }
  }
  return ({ flow, start }) => {
    const found = lines
      .get(flow)
      ?.find(({ start: from, line: { length } }) => start >= from && start < from + length)
    if (found) return { page: found.page, line: found.number, box: found.line.box }
    const part = parts.get(flow)?.find((one) => start >= one.start && start < one.end)
    return part && { page: part.page }
  }
}
