import type { VFile } from 'vfile'
import type { Locate } from '../../model/locate-in-source.js'
import { blockSize } from '../../model/logical-box.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { report } from '../../model/report.js'

/** Part of the type area's height that stays empty only where the next block could not be divided. */
const MUCH_WHITE = 1 / 3
const HEADING = /^h[2-6]$/

/**
 * Report where a page had to end as it should not: much of it is empty, or a heading is last, because what comes next
 * does not fit. Where a page has to begin, as with a summary or at a mark of the original, the page before may end early.
 */
export function auditPageEnds(pages: readonly SurveyedPage[], file: VFile, locate: Locate): void {
  for (const [index, page] of pages.entries()) {
    const next = pages[index + 1]
    if (!next || next.startsPage || !page.textBox) continue
    const lines = page.lines.filter(({ place }) => place.note === undefined)
    const last = lines.at(-1)
    if (last && HEADING.test(last.element) && last.box.blockEnd > page.textBox.blockEnd - blockSize(last.box))
      report(file, 'forced-page-end.heading', { page: page.number, excerpt: last.text }, locate(last.place))
    const white = whiteOf(page)
    if (white <= MUCH_WHITE || isTurned(page)) continue
    report(file, reasonOf(next), { page: page.number, part: white }, locate(next.start))
  }
}

function isTurned({ lines }: SurveyedPage): boolean {
  return lines.some((line) => line.isTurned)
}

/** Why a page stays white, by the page after it. */
function reasonOf(
  next: SurveyedPage,
): 'forced-page-end.turned' | 'forced-page-end.notes' | 'forced-page-end.white' {
  if (isTurned(next)) return 'forced-page-end.turned'
  return beginsWithCalls(next) ? 'forced-page-end.notes' : 'forced-page-end.white'
}

/** Whether a page begins with a line of text that calls notes, which begin on the page of their calls. */
function beginsWithCalls({ lines, pictures, calls, notes }: SurveyedPage): boolean {
  const [first] = lines.filter(({ place }) => place.note === undefined)
  const isAtFoot = notes.some((note) => note.isAtFoot && calls.includes(note.place.note))
  if (!first || !isAtFoot || /^t[dh]$/.test(first.element)) return false
  return pictures.every(({ blockStart }) => blockStart > first.box.blockStart)
}

/** Empty space between the text and the notes, or the foot, as a part of the type area. */
function whiteOf({ area, textBox, notes }: SurveyedPage): number {
  const foot = Math.min(
    area.blockEnd,
    ...notes.filter(({ isAtFoot }) => isAtFoot).map(({ box }) => box.blockStart),
  )
  return textBox ? (foot - textBox.blockEnd) / blockSize(area) : 0
}
