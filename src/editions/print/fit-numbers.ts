import type { Run } from '../../compose/paragraph.js'
import type { CellToFit } from './layout.js'

/** A number up to its decimal sign. */
const WHOLE = /^\p{Ps}?[+\-−±▲△]?[\p{Sc}]?\p{Nd}[\p{Nd},， \u00a0\u202f’]*/u
/** What may follow it: the decimal sign and its digits, a percent sign, a bracket. */
const REST = /^(?:[.．·]\p{Nd}+)?[%％‰]?\p{Pe}?$/u
/** In languages that write the decimal sign as a comma; the digits before it are then grouped by spaces. */
const COMMA_LANGUAGES = /^(?:ru|uk|be|bg|de|fr|it|es|pt|pl|cs|sk|nl|da|sv|nb|nn|no|fi)(?:-|$)/
const WHOLE_COMMA = /^\p{Ps}?[+\-−±]?[\p{Sc}]?\p{Nd}[\p{Nd}. \u00a0\u202f’]*/u
const REST_COMMA = /^(?:,\p{Nd}+)?[%‰]?\p{Pe}?$/u

/**
 * Find the text after the last integer digit of a number, which is set outside of the column of the digits.
 *
 * @param runs  of a cell
 * @returns     the runs up to there; `undefined` where the cell has no number
 */
export function wholePartOf(cell: CellToFit, runs: readonly Run[]): Run[] | undefined {
  const ofText = cell.paragraph.runs.filter(({ kind }) => kind !== 'note-call')
  if (ofText.some(({ kind }) => kind !== 'text')) return undefined
  const text = ofText.map((run) => run.text).join('')
  const hasComma = COMMA_LANGUAGES.test(ofText[0]?.language ?? '')
  const whole = (hasComma ? WHOLE_COMMA : WHOLE).exec(text)?.[0].trimEnd()
  if (!whole || !(hasComma ? REST_COMMA : REST).test(text.slice(whole.length).trimStart())) return undefined
  let left = whole.length
  return runs.flatMap((run): Run[] => {
    if (run.kind !== 'text' || left === 0) return []
    const part = run.text.slice(0, left)
    left -= part.length
    return [{ ...run, text: part }]
  })
}
