import { classes } from '../../../model/classes.js'
import { fits } from '../fits.js'
import { findIn } from './find-in.js'
import { Frame } from './frame.js'

/** One for all: the browser keeps each range up to date with each change, until it is collected. */
const range = document.createRange()

/**
 * Set numbers and marks of notes that are wider than the indent of the notes' lines, as three asterisks may be, as small as
 * they have to be to stand before the text.
 *
 * @param roots  the columns, or parts of them
 */
export function fitNoteNumbers(roots: readonly HTMLElement[]): void {
  const numbers = findIn(roots, `.${classes.noteNumber}`)
  // All are measured before any is changed, so that the browser lays the column out once.
  const scales = numbers.map(scaleOf)
  for (const [index, number] of numbers.entries()) {
    const scale = scales[index] ?? 1
    if (scale < 1) number.style.fontSize = `${scale}em`
  }
}

function scaleOf(number: HTMLElement): number {
  const frame = new Frame(number)
  range.selectNodeContents(number)
  const boxes = frame.boxesOf(range)
  const { inlineStart, inlineEnd } = frame.boxOf(number)
  const from = Math.min(...boxes.map((box) => box.inlineStart))
  const to = Math.max(...boxes.map((box) => box.inlineEnd))
  const wanted = to - from + Number.parseFloat(getComputedStyle(number).paddingInlineEnd)
  return fits(wanted, inlineEnd - inlineStart) ? 1 : (inlineEnd - inlineStart) / wanted
}
