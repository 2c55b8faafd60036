import { CharacterClass as C } from './character-class.js'
import type { Settings } from './settings.js'

/** A cluster as the rules for line ends see it: its text and its JLREQ character class. */
export interface ClassedCharacter {
  text: string
  class: C
  /** Part of an address, in which lines may end before punctuation. */
  isAddress?: boolean
}

/** Table 2: classes that never start a line, by how strict kinsoku is. */
const NEVER_FIRST: ReadonlySet<number> = new Set([
  C.closingBracket,
  C.dividingPunctuation,
  C.fullStop,
  C.comma,
  C.referenceMark,
  C.wordSpace,
  // Table 2 lets it start a line, but readers would take it for an indent.
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
 * Whether kinsoku forbids a line to end between two characters, regardless of the word or group they belong to.
 *
 * The composer applies it before breaking a line, the audit of the pages to every finished line.
 *
 * @param characters  a text, or at least the three characters on each side of the place
 * @param at          the character after which the line would end
 * @see JLREQ, 3.1.7–3.1.10 and appendix C, Table 2 "Possibility of separation between characters"
 */
export function barsBreak(
  characters: readonly ClassedCharacter[],
  at: number,
  kinsoku: Settings['kinsoku'],
): boolean {
  const [before, after] = [characters[at], characters[at + 1]]
  if (!before || !after) return false
  const [b, a] = [before.class, after.class]
  if (NEVER_FIRST.has(a) || isBarredFirst(after, kinsoku)) return true
  if (b === C.openingBracket || b === C.prefixedAbbreviation) return true
  if (isNoBreakSpace(before) || isNoBreakSpace(after)) return true
  if (b === C.wordSpace) return isTied(characters, at)
  if (b === C.inseparable && a === C.inseparable && before.text === after.text)
    return kinsoku !== 'loose' || before.text === '―' || before.text === '—'
  if (
    isClosing(characters, at + 1) ||
    isOpening(characters, at) ||
    (b === C.western && PREFIX.test(before.text))
  )
    return true
  const isWestern = b === C.western || b === C.numeral
  return isWestern && a === C.postfixedAbbreviation && kinsoku !== 'loose'
}

/** Whether the characters on both sides of a space must stay on one line. */
function isTied(characters: readonly ClassedCharacter[], space: number): boolean {
  return (
    characters[space - 1]?.class === C.openingBracket ||
    isOpening(characters, space - 1) ||
    isClosing(characters, space + 1) ||
    isSpacedDash(characters, space + 1)
  )
}

function isBarredFirst(after: ClassedCharacter, kinsoku: Settings['kinsoku']): boolean {
  if (LETTERS.has(after.class)) return kinsoku === 'strict'
  if (after.class === C.hyphen) return kinsoku !== 'loose'
  if (after.class === C.middleDot) return kinsoku !== 'loose' || after.text !== '・'
  return false
}

/** Whether a character is Western opening punctuation, which stays with the character after it. */
function isOpening(characters: readonly ClassedCharacter[], at: number): boolean {
  const character = characters[at]
  if (character?.class !== C.western) return false
  return (
    OPENING_BRACKET.test(character.text) ||
    (QUOTE.test(character.text) && roleOfQuote(characters, at) === 'opens')
  )
}

/** Whether a character is Western closing punctuation, which stays with the character before it. */
function isClosing(characters: readonly ClassedCharacter[], at: number): boolean {
  const character = characters[at]
  if (character?.class !== C.western) return false
  if (character.isAddress && characters[at - 1]?.isAddress && characters[at + 1]?.isAddress) return false
  return (
    CLOSING.test(character.text) || (QUOTE.test(character.text) && roleOfQuote(characters, at) === 'closes')
  )
}

/**
 * Whether a quotation mark opens or closes. “ opens in English and closes in Russian, » closes in Russian and opens in
 * German; but in every language an opening mark touches the word after it, and a closing mark the word before it.
 * Between spaces, as in French, its shape decides.
 */
function roleOfQuote(characters: readonly ClassedCharacter[], at: number): 'opens' | 'closes' | 'neither' {
  const [before, after] = [characters[at - 1], characters[at + 1]]
  const beginsWord = !isWesternLetter(before) || DASH.test(before.text) || OPENING_BRACKET.test(before.text)
  const endsWord = !isWesternLetter(after) || DASH.test(after.text) || CLOSING.test(after.text)
  if (beginsWord && endsWord) return OPENS_ALONE.test(characters[at]?.text ?? '') ? 'opens' : 'closes'
  if (beginsWord) return 'opens'
  return endsWord ? 'closes' : 'neither'
}

function isWesternLetter(character: ClassedCharacter | undefined): character is ClassedCharacter {
  return character?.class === C.western || character?.class === C.numeral
}

/** A dash between spaces stays with the word before it, as is the rule in Russian. */
function isSpacedDash(characters: readonly ClassedCharacter[], at: number): boolean {
  const next = characters[at + 1]
  return DASH.test(characters[at]?.text ?? '') && (next === undefined || next.class === C.wordSpace)
}

function isNoBreakSpace({ text }: ClassedCharacter): boolean {
  return text === '\u00a0' || text === '\u202f' || text === '\u2060'
}
