import { CharacterClass as C } from './character-class.js'
import type { Settings } from './settings.js'

/** What a rule for line ends looks at: the text of a cluster, and its class. */
export interface Sign {
  text: string
  class: C
}

/** Table 2: classes that never start a line, by how strict kinsoku is. */
const NEVER_FIRST: ReadonlySet<number> = new Set([
  C.closingBracket,
  C.dividingPunctuation,
  C.fullStop,
  C.comma,
  C.referenceMark,
  C.wordSpace,
  // Table 2 lets it start a line, where it would be taken for an indent.
  C.ideographicSpace,
])
const LETTERS: ReadonlySet<number> = new Set([C.iterationMark, C.prolongedSound, C.smallKana])
const CLOSING = /^[,.;:!?)\]}%‰…]/u
const OPENING_BRACKET = /^[([{¿¡„‚]/u
const PREFIX = /^[§#№]/u
/** Quotation marks that open in one language close in another. */
const QUOTE = /^[«»‹›“”‘’]/u
const OPENS_ALONE = /^[«‹“‘]/u
const DASH = /^[-\u2010\u2012-\u2015]/u

/**
 * Whether kinsoku forbids a line to end between two neighbours, whatever word or group they belong to.
 *
 * The composer asks it before it breaks a line, and the audit of the pages asks it of every line that it finds.
 *
 * @param signs  a text, or as much of it as stands about the place: three on each side are looked at
 * @param at     the sign after which the line would end
 * @see JLREQ, 3.1.7–3.1.10 and appendix C, Table 2 "Possibility of separation between characters"
 */
export function barsBreak(signs: readonly Sign[], at: number, kinsoku: Settings['kinsoku']): boolean {
  const [before, after] = [signs[at], signs[at + 1]]
  if (!before || !after) return false
  const [b, a] = [before.class, after.class]
  if (NEVER_FIRST.has(a) || isBarredFirst(after, kinsoku)) return true
  if (b === C.openingBracket || b === C.prefixedAbbreviation) return true
  if (isNoBreakSpace(before) || isNoBreakSpace(after)) return true
  if (b === C.wordSpace) return isTied(signs, at)
  if (b === C.inseparable && a === C.inseparable && before.text === after.text)
    return kinsoku !== 'loose' || before.text === '―' || before.text === '—'
  if (isClosing(signs, at + 1) || isOpening(signs, at) || (b === C.western && PREFIX.test(before.text)))
    return true
  const isWestern = b === C.western || b === C.numeral
  return isWestern && a === C.postfixedAbbreviation && kinsoku !== 'loose'
}

/** Whether a space holds what stands on its two sides together. */
function isTied(signs: readonly Sign[], space: number): boolean {
  return (
    signs[space - 1]?.class === C.openingBracket ||
    isOpening(signs, space - 1) ||
    isClosing(signs, space + 1) ||
    isSpacedDash(signs, space + 1)
  )
}

function isBarredFirst(after: Sign, kinsoku: Settings['kinsoku']): boolean {
  if (LETTERS.has(after.class)) return kinsoku === 'strict'
  if (after.class === C.hyphen) return kinsoku !== 'loose'
  if (after.class === C.middleDot) return kinsoku !== 'loose' || after.text !== '・'
  return false
}

/** A Western sign that belongs to what stands after it. */
function isOpening(signs: readonly Sign[], at: number): boolean {
  const sign = signs[at]
  if (sign?.class !== C.western) return false
  return OPENING_BRACKET.test(sign.text) || (QUOTE.test(sign.text) && roleOfQuote(signs, at) === 'opens')
}

/** A Western sign that belongs to what stands before it. */
function isClosing(signs: readonly Sign[], at: number): boolean {
  const sign = signs[at]
  if (sign?.class !== C.western) return false
  return CLOSING.test(sign.text) || (QUOTE.test(sign.text) && roleOfQuote(signs, at) === 'closes')
}

/**
 * What a quotation mark does. “ opens in English and closes in Russian, » closes in Russian and opens in German; but
 * everywhere the one that opens touches the word after it, and the one that closes the word before it. Between spaces, as
 * in French, it is told by its shape.
 */
function roleOfQuote(signs: readonly Sign[], at: number): 'opens' | 'closes' | 'neither' {
  const [before, after] = [signs[at - 1], signs[at + 1]]
  const beginsWord = !isWesternLetter(before) || DASH.test(before.text) || OPENING_BRACKET.test(before.text)
  const endsWord = !isWesternLetter(after) || DASH.test(after.text) || CLOSING.test(after.text)
  if (beginsWord && endsWord) return OPENS_ALONE.test(signs[at]?.text ?? '') ? 'opens' : 'closes'
  if (beginsWord) return 'opens'
  return endsWord ? 'closes' : 'neither'
}

function isWesternLetter(sign: Sign | undefined): sign is Sign {
  return sign?.class === C.western || sign?.class === C.numeral
}

/** A dash between spaces stays with the word before it, as is the rule in Russian. */
function isSpacedDash(signs: readonly Sign[], at: number): boolean {
  const next = signs[at + 1]
  return DASH.test(signs[at]?.text ?? '') && (next === undefined || next.class === C.wordSpace)
}

function isNoBreakSpace({ text }: Sign): boolean {
  return text === '\u00a0' || text === '\u202f' || text === '\u2060'
}
