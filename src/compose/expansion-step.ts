import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'

/** Where a gap may open: with the quarter ems, before all; with all others; in the last step; never. */
export type ExpansionStep = 'autospace' | 'between' | 'even' | 'never'

/** Classes whose neighbours may part by up to a quarter em. */
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
/** Non-starters that are signs: nothing opens before them. */
const SIGNS: ReadonlySet<number> = new Set([
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
 * Whether and when the space between two neighbours may grow.
 *
 * @param hasAutospace  whether a quarter em stands between them
 * @see JLREQ, appendix E, Table 6 "Positions which allow for line adjustment by inter-character space addition"
 */
export function expansionStep(before: Cluster, after: Cluster, hasAutospace: boolean): ExpansionStep {
  const [b, a] = [before.class, after.class]
  if (before.group !== 0 && before.group === after.group) return 'never'
  if (hasAutospace) return 'autospace'
  if (b === C.openingBracket || SIGNS.has(a) || a === C.wordSpace) return 'never'
  if (b === C.wordSpace || a === C.openingBracket || b === C.ideographicSpace || a === C.ideographicSpace)
    return 'even'
  if (SIGNS.has(b) && b !== C.referenceMark) return NON_STARTING_LETTERS.has(a) ? 'never' : 'even'
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
