import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'

const LETTER_AT_END = /\p{Ll}\s*$/u
const HYPHEN_AT_END = /[\p{L}][-‐\u00ad]\s*$/u
const LETTER_AT_BEGINNING = /^(?:\p{sc=Latin}|\p{sc=Cyrillic})/u
/** Least number of line ends from which a conclusion is drawn. */
const FEWEST = 20
/** Where words are broken, more of the lines in letters end in a hyphen. */
const PART = 0.08

/**
 * Say that a text layer may have lost the hyphens of broken words, as pdf.js's text has: then a space is inside them.
 *
 * @param lines      of the text or of the notes, in order
 * @param decisions  gets one decision for all, since no single line shows it
 */
export function reportLostHyphens(lines: readonly PageLine[], decisions: Decisions): void {
  let letters = 0
  let hyphens = 0
  for (const [index, { text }] of lines.entries()) {
    const next = withoutMarks(lines[index + 1]?.text ?? '')
    if (!LETTER_AT_BEGINNING.test(next)) continue
    const plain = withoutMarks(text)
    if (HYPHEN_AT_END.test(plain)) hyphens++
    else if (LETTER_AT_END.test(plain)) letters++
  }
  if (letters < FEWEST || hyphens > letters * PART) return
  const decided = said('import.hyphen.lost', { lines: letters + hyphens, hyphens })
  decisions.note(decided, lines[0]?.place, 'unsure')
}
