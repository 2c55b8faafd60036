import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import type { DividedPage, NoteLine } from '../source/source-page.js'

/** A note's lines, over all pages that it is on. */
export interface SourceNote {
  number: number
  /** Index of the page on which it begins. */
  page: number
  paragraphs: NoteLine[][]
}

/** A line that begins this much further in than the note's other lines begins a paragraph, in full-width characters. */
const INDENT = 0.7

/**
 * Gather the lines of each note; one that continues at the head of the next page's notes is joined.
 *
 * @param decisions  gets the joined notes, numbers that are missing and lines that belong to no note
 */
export function gatherNotes(pages: readonly DividedPage[], decisions: Decisions): SourceNote[] {
  const notes: SourceNote[] = []
  for (const [page, { notes: lines }] of pages.entries()) {
    const margin = marginOf(lines)
    for (const [index, line] of lines.entries()) {
      const last = notes.at(-1)
      if (line.number !== undefined) {
        if (last && line.number !== last.number + 1) {
          const decided = said('import.note-number.gap', { last: last.number, next: line.number })
          decisions.note(decided, line.place, 'unsure')
        }
        notes.push({ number: line.number, page, paragraphs: [[line]] })
      } else if (!last) {
        const text = line.text.slice(0, 20)
        decisions.note(said('import.note-lines.left-out', { text }), line.place, 'unsure')
      } else {
        if (index === 0 && page > last.page) {
          decisions.note(said('import.note-continues.joined', { note: last.number }), line.place, 'sure')
        }
        if (!line.isRest && line.indent - margin > INDENT && line.indent - margin < 3)
          last.paragraphs.push([line])
        else last.paragraphs.at(-1)?.push(line)
      }
    }
  }
  return notes
}

/** Where the lines that begin no note usually begin. */
function marginOf(lines: readonly NoteLine[]): number {
  const counts = new Map<number, number>()
  for (const { indent, number } of lines) {
    const rounded = Math.round(indent * 4) / 4
    if (number === undefined) counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
