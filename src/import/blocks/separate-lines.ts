import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { scripts } from '../source/scripts.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'

const JAPANESE = new RegExp(`[${scripts.japanese}]`, 'u')
/** Full-width punctuation carries its own white space. */
const FULL_WIDTH = /[\u3000-\u303f\uff00-\uff60・ー―…‥]/u
const WESTERN = new RegExp(`[${scripts.western}]`, 'u')
const OPENING = /[([{“‘«„/]/
const CLOSING = /^[)\]}”’».,;:!?]/

/**
 * Join two lines of which the first ends with no hyphen. Between Latin or Cyrillic words the line's end was a space;
 * between Japanese characters it was none, unless the source kept a space at the line's end.
 *
 * @param before  the text so far
 * @param after   the next line
 * @param line    that line, for the report
 * @param mark    what is between them
 */
export function separateLines(
  before: string,
  after: string,
  line: PageLine,
  mark: string,
  decisions: Decisions,
): string {
  const head = before.trimEnd()
  const isSpaced = head.length < before.length
  const a = [...withoutMarks(head)].at(-1) ?? ''
  const b = [...withoutMarks(after)][0] ?? ''
  const joined = (space: '' | ' ', mayDoubt = false): string => {
    const decided = said(`import.line-end-space.${space ? 'kept' : 'none'}`, { before: a, after: b })
    const doubt = mayDoubt ? decisions.note(decided, line.place, 'unsure') : ''
    return head + space + doubt + mark + after
  }
  if (FULL_WIDTH.test(a) || FULL_WIDTH.test(b)) return joined('')
  const isJapanese = [JAPANESE.test(a), JAPANESE.test(b)]
  if (isJapanese[0] && isJapanese[1]) return isSpaced ? joined(' ', true) : joined('')
  if (isJapanese[0]) {
    // Automatic spacing is before letters and digits; before a bracket a kept space is a real one
    if (WESTERN.test(b)) return joined('')
    return joined(isSpaced || /^\/\//.test(after) ? ' ' : '')
  }
  if (isJapanese[1]) {
    if (WESTERN.test(a) || CLOSING.test(a) === false || a === ')') return joined('')
    return joined(' ', !isSpaced && a !== ';' && a !== ',')
  }
  if (isSpaced) return joined(' ')
  if (isAddress(head)) return joined('')
  if (OPENING.test(a) && a !== '/') return joined('')
  if (CLOSING.test(b) && !/^\.\.\./.test(after)) return joined('')
  return joined(' ')
}

/** A network address is broken without a hyphen, after its own punctuation. */
function isAddress(text: string): boolean {
  return /(?:https?:\/\/|www\.)[^\s（）「」、。]*[/._\-?&=]$/.test(withoutMarks(text))
}
