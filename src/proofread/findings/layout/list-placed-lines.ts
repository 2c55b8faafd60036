import type { TextPlace } from '../../../model/finding.js'
import type { PrintedLine, SurveyedPage } from '../../../model/printed-page.js'

/** A printed line with its page and its place in the text. */
export interface PlacedLine extends PrintedLine {
  page: SurveyedPage
  place: TextPlace
}

/**
 * List the lines of all pages, each text's by itself: the running text's over all pages, then each note's.
 *
 * @param pages  the printed pages
 * @returns      texts in the order in which they begin
 */
export function listPlacedLines(pages: readonly SurveyedPage[]): PlacedLine[][] {
  const texts = new Map<number, PlacedLine[]>()
  const ends = new Map<number, number>()
  for (const page of pages) {
    const starts = new Map<number, number>()
    const open = (flow: number, length: number): void => {
      const start = ends.get(flow) ?? 0
      starts.set(flow, start)
      ends.set(flow, start + length)
    }
    open(0, page.text.length)
    for (const { number, text } of page.notes) open(number, text.length)
    for (const line of page.lines) {
      const { flow, length } = line
      const lines = texts.get(flow) ?? []
      texts.set(flow, lines)
      lines.push({
        ...line,
        page,
        place: { flow, start: (starts.get(flow) ?? 0) + line.start, length },
      })
    }
  }
  return [...texts.values()]
}
