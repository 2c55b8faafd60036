import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { flowText, notesOf, noteText } from '../../model/flow-text.js'
import type { LogicalBox } from '../../model/logical-box.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { report } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import { auditLines } from './audit-lines.js'
import { fits } from './fits.js'

/**
 * Check the pages of a build: each note appears exactly once, in order, begins on the page of its call and is inside
 * the page; nothing overlaps; no character of the text or of a note is lost, doubled or out of place.
 *
 * @param pages  the finished pages as surveyed in the browser
 * @param tree   the tree they were made from
 * @param file   takes the messages
 */
export function auditPages(pages: readonly SurveyedPage[], tree: Root, file: VFile): void {
  auditNumbers(pages, file)
  auditText(pages, tree, file)
  auditNotes(pages, tree, file)
  for (const page of pages) auditPositions(page, file)
  auditLines(pages, file)
}

/** Check the numbers of the pages: a page that is not in the plan has the overflow of another. */
function auditNumbers(pages: readonly SurveyedPage[], file: VFile): void {
  const first = pages[0]?.number ?? 1
  for (const [index, { number }] of pages.entries()) {
    if (number === first + index) continue
    report(file, 'page-out-of-order', { after: first + index - 1, page: number })
    return
  }
}

function auditText(pages: readonly SurveyedPage[], tree: Root, file: VFile): void {
  const flow = differenceOf(flowText(tree), pages.map(({ text }) => text).join(''))
  if (flow) report(file, 'lost-text.text', { page: pageOfCharacter(pages, flow.character), ...flow })
  for (const [number, note] of notesOf(tree)) {
    const parts = pages.flatMap((page) => page.notes.filter((part) => part.place.note === number))
    const difference = differenceOf(noteText(note), parts.map(({ text }) => text).join(''))
    if (difference) report(file, 'lost-text.note', { note: number, ...difference })
  }
}

/** @param character  of the printed text, from 1 */
function pageOfCharacter(pages: readonly SurveyedPage[], character: number): number | undefined {
  let before = 0
  return pages.find(({ text }) => {
    before += text.length
    return before >= character
  })?.number
}

function auditNotes(pages: readonly SurveyedPage[], tree: Root, file: VFile): void {
  const count = notesOf(tree).size
  const pageOfCall = new Map(pages.flatMap((page) => page.calls.map((call) => [call, page.number])))
  const begun = pages.flatMap((page) =>
    page.notes.filter((note) => note.begins).map(({ place }) => ({ number: place.note, page: page.number })),
  )
  for (let number = 1; number <= count; number++) {
    const beginnings = begun.filter((note) => note.number === number)
    const [first] = beginnings
    const callPage = pageOfCall.get(number)
    if (!first) report(file, 'lost-note', { note: number, callPage })
    else if (beginnings.length > 1)
      report(file, 'duplicated-note', { note: number, pages: beginnings.map(({ page }) => page) })
    else if (first.page !== callPage)
      report(file, 'note-off-page', { note: number, page: first.page, callPage })
  }
  for (const [index, { number, page }] of begun.entries()) {
    if (number !== index + 1) {
      report(file, 'note-out-of-order.number', { note: number, page, expected: index + 1 })
      break
    }
  }
  for (const page of pages) {
    const firstOwn = page.notes.findIndex((note) => note.begins)
    if (firstOwn >= 0 && page.notes.slice(firstOwn).some((note) => !note.begins)) {
      report(file, 'note-out-of-order.rest', { page: page.number })
    }
  }
}

function auditPositions(page: SurveyedPage, file: VFile): void {
  const { number, area, textBox, notes } = page
  for (const excerpt of page.outside.slice(0, 5)) {
    report(file, 'text-outside-page.excerpt', { page: number, excerpt })
  }
  // The text, then the notes in their order on the page.
  const boxes: { note?: number | undefined; box: LogicalBox }[] = [
    ...(textBox ? [{ box: textBox }] : []),
    ...notes.map(({ place, box }) => ({ note: place.note, box })),
  ]
  for (const [index, { note, box }] of boxes.entries()) {
    if (!fits(box.blockEnd, area.blockEnd) || !fits(area.blockStart, box.blockStart)) {
      if (note === undefined) report(file, 'text-outside-page.text', { page: number })
      else report(file, 'note-outside-page', { page: number, note })
    }
    const next = boxes[index + 1]
    if (next?.note === undefined || fits(box.blockEnd, next.box.blockStart)) continue
    if (note === undefined) report(file, 'overlapping-text.text', { page: number, note: next.note })
    else report(file, 'overlapping-text.notes', { page: number, note, next: next.note })
  }
}
