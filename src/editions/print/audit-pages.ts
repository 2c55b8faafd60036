import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { classes } from '../../model/classes.js'
import { flowText, notesOf, noteText } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import { type Locate, locateInSource } from '../../model/locate-in-source.js'
import { blockSize, type LogicalBox } from '../../model/logical-box.js'
import { offsetOnPage } from '../../model/offset-on-page.js'
import type { SurveyedPage, TextStretch } from '../../model/printed-page.js'
import { report } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import { auditLines } from './audit-lines.js'
import { auditPageEnds } from './audit-page-ends.js'
import { findOverlaps } from './find-overlaps.js'
import { fits } from './fits.js'

/**
 * Check the pages of a build: each note appears exactly once, in order, begins on the page of its call, or after it where
 * notes are not at the foot, and is inside the page; nothing overlaps; no character of the text or of a note is lost, doubled or out of place.
 *
 * @param pages  the finished pages as surveyed in the browser
 * @param tree   the tree they were made from
 * @param file   takes the messages
 */
export function auditPages(pages: readonly SurveyedPage[], tree: Root, file: VFile): void {
  const locate = locateInSource(tree, String(file))
  auditNumbers(pages, file, locate)
  auditText(pages, tree, file, locate)
  auditNotes(pages, tree, file, locate)
  for (const page of pages) auditPositions(page, file, locate)
  auditLines(pages, file, locate)
  auditPageEnds(pages, file, locate)
}

/** Check the numbers of the pages: a page that is not in the plan has the overflow of another. */
function auditNumbers(pages: readonly SurveyedPage[], file: VFile, locate: Locate): void {
  const first = pages[0]?.number ?? 1
  for (const [index, { number, start }] of pages.entries()) {
    if (number === first + index) continue
    report(file, 'page-out-of-order', { after: first + index - 1, page: number }, locate(start))
    return
  }
}

function auditText(pages: readonly SurveyedPage[], tree: Root, file: VFile, locate: Locate): void {
  const flow = differenceOf(
    flowText(tree),
    joinStretches(pages.map((page) => ({ ...page, offset: page.start.offset }))),
  )
  if (flow) {
    const of = { page: pageOfCharacter(pages, flow.character), ...flow }
    report(file, 'lost-text.text', of, locate({ offset: flow.character - 1 }))
  }
  for (const [number, note] of notesOf(tree)) {
    const parts = pages.flatMap((page) => page.notes.filter((part) => part.place.note === number))
    const difference = differenceOf(
      noteText(note),
      joinStretches(parts.map((part) => ({ ...part, offset: part.place.offset }))),
    )
    if (!difference) continue
    const place = locate({ note: number, offset: difference.character - 1 })
    report(file, 'lost-text.note', { note: number, ...difference }, place)
  }
}

/** Join what pages have of a text, in the order of the text. */
function joinStretches(parts: readonly (TextStretch & { stretches?: TextStretch[] })[]): string {
  return parts
    .flatMap((part) => part.stretches ?? [part])
    .sort((one, other) => one.offset - other.offset)
    .map(({ text }) => text)
    .join('')
}

/** @param character  of the printed text, from 1 */
function pageOfCharacter(pages: readonly SurveyedPage[], character: number): number | undefined {
  return pages.find(({ start, text, stretches = [{ text, offset: start.offset }] }) =>
    stretches.some(({ text, offset }) => offset < character && character <= offset + text.length),
  )?.number
}

function auditNotes(pages: readonly SurveyedPage[], tree: Root, file: VFile, locate: Locate): void {
  const placeOf = (note: number): ReturnType<Locate> => locate({ note, offset: 0 })
  const expected = [...notesOf(tree).keys()]
  const endNotes = new Set(endNotesOf(tree))
  const pageOfCall = new Map(pages.flatMap((page) => page.calls.map((call) => [call, page.number])))
  const begun = pages.flatMap((page) =>
    page.notes.filter((note) => note.begins).map(({ place }) => ({ number: place.note, page: page.number })),
  )
  for (const number of expected) {
    const beginnings = begun.filter((note) => note.number === number)
    const [first] = beginnings
    const callPage = pageOfCall.get(number)
    if (!first) report(file, 'lost-note', { note: number, callPage }, placeOf(number))
    else if (beginnings.length > 1) {
      const of = { note: number, pages: beginnings.map(({ page }) => page) }
      report(file, 'duplicated-note', of, placeOf(number))
    } else if (endNotes.has(number)) {
      if (callPage === undefined || first.page < callPage)
        report(file, 'note-out-of-order.call', { note: number, page: first.page }, placeOf(number))
    } else if (first.page !== callPage)
      report(file, 'note-off-page', { note: number, page: first.page, callPage }, placeOf(number))
  }
  const called = pages.flatMap(({ calls }) => calls.toSorted((a, b) => a - b))
  for (const [index, { number, page }] of begun.entries()) {
    const inTurn = expected[index] ?? index + 1
    if (number === inTurn) continue
    // The cells of a row that is divided between pages call notes side by side.
    const isOfRow = number === called[index] && pages.some((one) => one.number === page && one.endsInRow)
    const of = { note: number, page, expected: inTurn }
    if (isOfRow) report(file, 'unordered-notes', of, placeOf(inTurn))
    else report(file, 'note-out-of-order.number', of, placeOf(number))
    break
  }
  for (const page of pages) {
    const firstOwn = page.notes.findIndex((note) => note.begins)
    if (firstOwn >= 0 && page.notes.slice(firstOwn).some((note) => !note.begins)) {
      const rest = page.notes.findLast((note) => !note.begins)
      report(file, 'note-out-of-order.rest', { page: page.number }, rest && locate(rest.place))
    }
  }
}

/** Numbers of the notes that are not at the foot of the page of their call. */
function endNotesOf(tree: Root): number[] {
  const numbers: number[] = []
  visit(tree, 'element', (section) => {
    if (!hasClass(section, classes.endNotes)) return undefined
    numbers.push(...notesOf({ type: 'root', children: [section] }).keys())
    return SKIP
  })
  return numbers
}

function auditPositions(page: SurveyedPage, file: VFile, locate: Locate): void {
  const { number, area, textBox, notes, start, text } = page
  const placeOfCharacter = (index: number): ReturnType<Locate> =>
    locate({ ...start, offset: offsetOnPage(page, Math.max(0, index)) })
  for (const excerpt of page.outside.slice(0, 5)) {
    const place = placeOfCharacter(text.indexOf(excerpt))
    const line = excerpt.trim().replace(/\s+/g, ' ')
    report(file, 'text-outside-page.excerpt', { page: number, excerpt: line }, place)
  }
  const end = (): ReturnType<Locate> => placeOfCharacter(text.length - 1)
  const placeOf = (note: number | undefined): ReturnType<Locate> => {
    const part = notes.find(({ place }) => place.note === note)
    return part ? locate(part.place) : end()
  }
  for (const line of findOverlaps(page).slice(0, 5)) {
    const data = { page: number, excerpt: line?.text.slice(0, 20) ?? '' }
    report(file, 'overlapping-text.excerpt', data, line ? locate(line.place) : end())
  }
  // The text, then the notes in their order on the page.
  const boxes: { note?: number | undefined; box: LogicalBox }[] = [
    ...(textBox ? [{ box: textBox }] : []),
    ...notes.filter(({ isAtFoot }) => isAtFoot).map(({ place, box }) => ({ note: place.note, box })),
  ]
  const hasLongTitle = isFilledByTitle(page)
  let isTitleTold = false
  for (const [index, { note, box }] of boxes.entries()) {
    if (!fits(box.blockEnd, area.blockEnd) || !fits(area.blockStart, box.blockStart)) {
      if (hasLongTitle) {
        // Below an opening that leaves no room, neither the text nor the authors' note is too long itself.
        if (!isTitleTold) report(file, 'text-outside-page.title', { page: number }, end())
        isTitleTold = true
      } else if (note !== undefined) report(file, 'note-outside-page', { page: number, note }, placeOf(note))
      else report(file, 'text-outside-page.text', { page: number }, end())
    }
    const next = boxes[index + 1]
    if (next?.note === undefined || fits(box.blockEnd, next.box.blockStart)) continue
    if (note === undefined) report(file, 'overlapping-text.text', { page: number, note: next.note }, end())
    else report(file, 'overlapping-text.notes', { page: number, note, next: next.note }, placeOf(note))
  }
}

/** What of the type area title and authors take that leaves no room for what has to be below it. */
const MOST_OF_PAGE = 2 / 3

/** Whether title and authors take most of their page. */
function isFilledByTitle({ opening, area }: SurveyedPage): boolean {
  return opening !== undefined && opening.blockEnd > area.blockStart + MOST_OF_PAGE * blockSize(area)
}
