import { type ClassName, classes } from '../../model/classes.js'
import { blockSize, inlineSize, type LogicalBox } from '../../model/logical-box.js'
import { createElement } from './create-element.js'
import type { ShownSheet } from './shown-sheet.js'

/** Space around a marked line, in pixels of the page. */
const MARGIN = 3

/** Mark one line of all pages, in place of the previous one. */
export function markLine(sheet: ShownSheet, box: LogicalBox): void {
  for (const old of document.querySelectorAll(`.${classes.markedLine}`)) old.remove()
  putMark(sheet, box, classes.markedLine)
}

/** Put marks beside lines of a page, in place of the previous ones. */
export function markFindingsOnPage(sheet: ShownSheet, boxes: readonly LogicalBox[]): void {
  for (const old of sheet.element.querySelectorAll(`.${classes.markedFinding}`)) old.remove()
  for (const box of boxes) putMark(sheet, box, classes.markedFinding)
}

function putMark({ element }: ShownSheet, box: LogicalBox, className: ClassName): void {
  const mark = createElement('div', className)
  mark.ariaHidden = 'true'
  mark.style.insetInlineStart = `${box.inlineStart - MARGIN}px`
  mark.style.insetBlockStart = `${box.blockStart - MARGIN}px`
  mark.style.inlineSize = `${inlineSize(box) + 2 * MARGIN}px`
  mark.style.blockSize = `${blockSize(box) + 2 * MARGIN}px`
  element.querySelector(`.${classes.sheet}`)?.append(mark)
}
