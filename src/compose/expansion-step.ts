import { CharacterClass as C, WESTERN_CLOSING } from './character-class.js'
import type { Cluster } from './cluster.js'

/**
 * The step of expansion in which a gap may grow: first, with the quarter ems; with all other gaps; in the last step;
 * never.
 */
export type ExpansionStep = 'autospace' | 'between' | 'even' | 'never'

/** Classes between which up to a quarter em may be added. */
const OPEN: ReadonlySet<number> = new Set([
  C.inseparable,
  C.iterationMark,
  C.prolongedSound,
  C.smallKana,
  C.prefixedAbbreviation,
  C.postfixedAbbreviation,
  C.hiragana,
  C.katakana,
  C.ideograph,
  C.ruby,
  C.numeral,
  C.western,
])
/** Punctuation among the characters that may not start a line: no gap grows before it. */
const PUNCTUATION: ReadonlySet<number> = new Set([
  C.closingBracket,
  C.hyphen,
  C.dividingPunctuation,
  C.middleDot,
  C.fullStop,
  C.comma,
  C.referenceMark,
])
const NON_STARTING_LETTERS: ReadonlySet<number> = new Set([C.iterationMark, C.prolongedSound, C.smallKana])

/**
 * Get whether, and in which step, the space between two clusters may grow.
 *
 * @param hasAutospace  whether there is a quarter em between them
 * @see JLREQ, appendix E, Table 6 "Positions which allow for line adjustment by inter-character space addition"
 */
export function expansionStep(before: Cluster, after: Cluster, hasAutospace: boolean): ExpansionStep {
  const [b, a] = [before.class, after.class]
  if (before.group !== 0 && before.group === after.group) return 'never'
  if (hasAutospace) return 'autospace'
  if (b === C.openingBracket || PUNCTUATION.has(a) || a === C.wordSpace) return 'never'
  if (b === C.wordSpace || a === C.openingBracket || b === C.ideographicSpace || a === C.ideographicSpace)
    return 'even'
  if (PUNCTUATION.has(b) && b !== C.referenceMark) return NON_STARTING_LETTERS.has(a) ? 'never' : 'even'
  // A call is set close to it.
  if (b === C.referenceMark && WESTERN_CLOSING.test(after.text)) return 'never'
  if (isWesternWord(b, a)) return 'never'
  if (b === C.inseparable && a === C.inseparable) return before.text === after.text ? 'never' : 'between'
  if (a === C.inseparable && NON_STARTING_LETTERS.has(b)) return 'even'
  if (b === C.inseparable && a === C.numeral) return 'even'
  if (b === C.prefixedAbbreviation && a === C.numeral) return 'never'
  if ((b === C.numeral || b === C.western) && a === C.postfixedAbbreviation) return 'never'
  return (OPEN.has(b) || b === C.referenceMark) && OPEN.has(a) ? 'between' : 'never'
}

function isWesternWord(b: C, a: C): boolean {
  return (b === C.western || b === C.numeral) && (a === C.western || a === C.numeral)
}
