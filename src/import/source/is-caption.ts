import { beginsCaption } from '../../model/begins-caption.js'
import { withoutMarks } from './without-marks.js'

/** Whether a line is the beginning of a table's or a figure's caption, and not of a sentence about it. */
export function isCaption(text: string): boolean {
  return beginsCaption(withoutMarks(text))
}
