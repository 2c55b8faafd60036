import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { marks } from '../source/marks.js'
import { scripts } from '../source/scripts.js'
import type { PageLine, SourcePlace } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'
import type { Lexicon } from './lexicon.js'
import { rejoinWord } from './rejoin-word.js'
import { separateLines } from './separate-lines.js'

const HYPHEN = /([\p{sc=Latin}\p{sc=Cyrillic}\p{M}\d’'-]+)[-‐]\s*$/u
const SOFT = /\u00ad+\s*$/
const HEAD = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{M}\d’'-]+/u
const SPACED = /([\p{sc=Latin}\p{sc=Cyrillic}]+)- ([\p{sc=Latin}\p{sc=Cyrillic}]+)/gu
/** Characters before a line's end in which its last word is. */
const REACH = 1000
const LETTER_AT_END = new RegExp(`[${scripts.western}]$`, 'u')

/**
 * Join the lines of a paragraph into one text: words that were broken are made whole, a space is put where the line's end
 * took its place, and a page's mark at the character with which the page begins.
 *
 * @param lines    of one paragraph or note, in order
 * @param lexicon  the source's words
 */
export function joinLines(lines: readonly PageLine[], lexicon: Lexicon, decisions: Decisions): string {
  let joined = ''
  let text = ''
  for (const [index, line] of lines.entries()) {
    const mark = (line.pages ?? []).map((page) => `${marks.pageStart}${page}${marks.end}`).join('')
    const next = line.text
    if (index === 0) text = mark + next
    else text = joint(text, next, line, mark, lexicon, decisions)
    // Only its end is looked at again.
    const cut = Math.max(0, text.length - REACH)
    joined += text.slice(0, cut)
    text = text.slice(cut)
  }
  text = joined + text
  // Emphasis that goes on over a line's end
  const whole = text.replaceAll('\u00ad', '').replace(/\ufdd8(\s?)\ufdd7/g, '$1')
  return closeHyphens(whole.trim(), lines[0]?.place, lexicon, decisions)
}

/** Where lines were justified, a space may have come behind a hyphen: `Москва- Токио`, which is written elsewhere without it. */
function closeHyphens(
  text: string,
  place: SourcePlace | undefined,
  lexicon: Lexicon,
  decisions: Decisions,
): string {
  return text.replace(SPACED, (spaced: string, first: string, second: string) => {
    const word = `${first}-${second}`
    if (lexicon.count(word) === 0) return spaced
    return word + decisions.note(said('import.hyphen-space.closed', { spaced, word }), place, 'likely')
  })
}

function joint(
  before: string,
  after: string,
  line: PageLine,
  mark: string,
  lexicon: Lexicon,
  decisions: Decisions,
): string {
  if (SOFT.test(before)) return before.replace(SOFT, '') + mark + after
  const hyphen = HYPHEN.exec(before)
  const second = HEAD.exec(withoutMarks(after))?.[0]
  if (hyphen && second && LETTER_AT_END.test(hyphen[1] ?? '')) {
    const first = hyphen[1] ?? ''
    const rejoined = rejoinWord(first, second, lexicon)
    const result = `${first}${rejoined.hyphen}${second}`
    const { reason, words } = rejoined
    const decided = said('import.hyphen.rejoined', { before: first, after: second, result, reason, words })
    const doubt = decisions.note(decided, line.place, rejoined.confidence)
    return before.slice(0, hyphen.index) + first + rejoined.hyphen + doubt + mark + after
  }
  return separateLines(before, after, line, mark, decisions)
}
