import type { SurveyedPage } from '../../model/printed-page.js'
import { isSameText } from '../../model/text-place.js'

/** Where a note and its call are printed. */
export interface NoteAudit {
  /** The article that it belongs to, from 0. */
  article: number
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
  /** At the foot of the page, or else after the text. */
  isAtFoot: boolean
}

/**
 * List where each note and its call are printed.
 *
 * @param pages  the printed pages, as surveyed
 * @returns      an entry a note, by article and number
 */
export function auditNotes(pages: readonly SurveyedPage[]): NoteAudit[] {
  const audits: NoteAudit[] = []
  for (const { number: page, start, calls, lines, notes } of pages) {
    const { article } = start
    for (const note of calls) {
      const line = lines.findIndex((one) => one.calls.includes(note))
      const place = line < 0 ? {} : { callLine: line + 1 }
      const printed = { firstPage: page, lastPage: page, lines: 0, isAtFoot: true }
      audits.push({ article, note, callPage: page, ...place, ...printed })
    }
    for (const { place, begins, isAtFoot } of notes) {
      const { note } = place
      const audit = audits.find((one) => one.article === article && one.note === note)
      if (!audit) continue
      if (begins) audit.firstPage = page
      audit.lastPage = page
      audit.isAtFoot = isAtFoot
      audit.lines += lines.filter((line) => isSameText(line.place, place)).length
    }
  }
  return audits.sort((a, b) => a.article - b.article || a.note - b.note)
}
