import { withoutMarks } from './without-marks.js'

/** Ends a sentence, perhaps with what closes around it. */
const ENDED = /[。．.!?！？…][」』）)\]〕］”’"»]*\s*$/u

/** Whether a line's text goes on in another line: no sentence ends with it. */
export function isUnfinished(text: string): boolean {
  return !ENDED.test(withoutMarks(text))
}
