import type { Box } from '../../model/printed-page.js'
import { makeElement } from './make-element.js'
import type { ShownSheet } from './shown-sheet.js'

/** White around a marked line, in the page's pixels. */
const MARGIN = 3

/** Mark one line of all pages, in place of the one that was marked before. */
export function markLine(sheet: ShownSheet, box: Box): void {
  for (const old of document.querySelectorAll('.marked-line')) old.remove()
  putMark(sheet, box, 'marked-line')
}

/** Put marks beside lines of a page, in place of those that were there before. */
export function markFindings(sheet: ShownSheet, boxes: readonly Box[]): void {
  for (const old of sheet.element.querySelectorAll('.marked-finding')) old.remove()
  for (const box of boxes) putMark(sheet, box, 'marked-finding')
}

function putMark({ element }: ShownSheet, { left, top, right, bottom }: Box, className: string): void {
  const mark = makeElement('div', className)
  mark.ariaHidden = 'true'
  mark.style.left = `${left - MARGIN}px`
  mark.style.top = `${top - MARGIN}px`
  mark.style.width = `${right - left + 2 * MARGIN}px`
  mark.style.height = `${bottom - top + 2 * MARGIN}px`
  element.querySelector('.sheet')?.append(mark)
}
