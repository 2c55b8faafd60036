import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { flowText, notesOf, noteText } from '../../model/flow-text.js'
import type { LogicalBox } from '../../model/logical-box.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { report } from '../../model/report.js'
import { auditLines } from './audit-lines.js'

/** Overlaps and overhangs below this many pixels are rounding. */
const TOLERANCE = 1

/**
 * The audit of every build: each note stands exactly once, in order, begins on its call's page and inside the
 * page; nothing overlaps; no character of the text or of a note is lost, doubled or out of place.
 *
 * @param pages  the finished pages as they stand in the browser
 * @param tree   the tree they were made from
 * @param file   takes the messages
 */
export function auditPages(pages: readonly SurveyedPage[], tree: Root, file: VFile): void {
  auditNumbers(pages, file)
  auditText(pages, tree, file)
  auditNotes(pages, tree, file)
  for (const page of pages) {
    auditPositions(page, file)
    auditLines(page, file)
  }
}

/** A page that the plan did not have is a page whose content ran over. */
function auditNumbers(pages: readonly SurveyedPage[], file: VFile): void {
  const first = pages[0]?.number ?? 1
  for (const [index, { number }] of pages.entries()) {
    if (number === first + index) continue
    report(
      file,
      'page-out-of-order',
      `After page ${first + index - 1} comes a page numbered ${number}; please report it`,
    )
    return
  }
}

function auditText(pages: readonly SurveyedPage[], tree: Root, file: VFile): void {
  const printed = pages.map(({ text }) => text).join('')
  reportDifference('the text', flowText(tree), printed, file)
  for (const [number, note] of notesOf(tree)) {
    const parts = pages.flatMap((page) => page.notes.filter((part) => part.place.note === number))
    reportDifference(`note ${number}`, noteText(note), parts.map(({ text }) => text).join(''), file)
  }
}

function reportDifference(what: string, expected: string, found: string, file: VFile): void {
  if (expected === found) return
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at++
  report(
    file,
    'lost-text',
    `The pages do not hold ${what} as the manuscript does: at character ${at + 1} there should be "${expected.slice(at, at + 20)}", not "${found.slice(at, at + 20)}"; this is a fault of kiyo, please report it`,
  )
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
    if (!first) report(file, 'lost-note', { note: number })
    else if (beginnings.length > 1) {
      report(file, 'duplicated-note', `Note ${number} begins on ${beginnings.length} pages; please report it`)
    } else if (first.page !== pageOfCall.get(number)) {
      report(file, 'note-off-page', {
        note: number,
        page: first.page,
        callPage: pageOfCall.get(number),
      })
    }
  }
  for (const [index, { number, page }] of begun.entries()) {
    if (number !== index + 1) {
      report(
        file,
        'note-out-of-order',
        `Note ${number} on page ${page} stands where note ${index + 1} should`,
      )
      break
    }
  }
  for (const page of pages) {
    const firstOwn = page.notes.findIndex((note) => note.begins)
    if (firstOwn >= 0 && page.notes.slice(firstOwn).some((note) => !note.begins)) {
      report(
        file,
        'note-out-of-order',
        `On page ${page.number} the rest of an earlier note comes after the page's own`,
      )
    }
  }
}

function auditPositions(page: SurveyedPage, file: VFile): void {
  const { area, textBox, notes } = page
  for (const excerpt of page.outside.slice(0, 5)) {
    report(file, 'text-outside-page', `"${excerpt}" on page ${page.number} stands outside the type area`)
  }
  const boxes: { what: string; box: LogicalBox }[] = [
    ...(textBox ? [{ what: 'the text', box: textBox }] : []),
    ...notes.map(({ place, box }) => ({ what: `note ${place.note}`, box })),
  ]
  for (const [index, { what, box }] of boxes.entries()) {
    if (box.blockEnd > area.blockEnd + TOLERANCE || box.blockStart < area.blockStart - TOLERANCE) {
      const rule = what === 'the text' ? 'text-outside-page' : 'note-outside-page'
      report(file, rule, `On page ${page.number} ${what} reaches beyond the type area`)
    }
    const next = boxes[index + 1]
    if (next && box.blockEnd > next.box.blockStart + TOLERANCE) {
      report(file, 'overlapping-text', `On page ${page.number} ${what} and ${next.what} overlap`)
    }
  }
}
