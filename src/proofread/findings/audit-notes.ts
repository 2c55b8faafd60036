import type { SurveyedPage } from '../../model/printed-page.js'
import { isSameText } from '../../model/text-place.js'

/** Where a note and its call are printed. */
export interface NoteAudit {
  /** The note's number. */
  note: number
  /** Page of its call, as in the folio. */
  callPage: number
  /** Line of its call, as the proof's margin counts; undefined for a call in a table, whose lines are not counted. */
  callLine?: number
  /** First and last page of the note: a long one may run over to the next. */
  firstPage: number
  lastPage: number
  /** Lines that it takes on all its pages. */
  lines: number
}

/**
 * List where each note and its call are printed.
 *
 * @param pages  the printed pages, as surveyed
 * @returns      an entry a note, by number
 */
export function auditNotes(pages: readonly SurveyedPage[]): NoteAudit[] {
  const audits = new Map<number, NoteAudit>()
  for (const { number: page, calls, lines, notes } of pages) {
    for (const note of calls) {
      const line = lines.findIndex((one) => one.calls.includes(note))
      const place = line < 0 ? {} : { callLine: line + 1 }
      audits.set(note, { note, callPage: page, ...place, firstPage: page, lastPage: page, lines: 0 })
    }
    for (const { place, begins } of notes) {
      const { note } = place
      const audit = audits.get(note)
      if (!audit) continue
      if (begins) audit.firstPage = page
      audit.lastPage = page
      audit.lines += lines.filter((line) => isSameText(line.place, place)).length
    }
  }
  return [...audits.values()].sort((a, b) => a.note - b.note)
}
