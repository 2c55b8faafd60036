import { Break } from './break.js'
import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'

/** A digit of half or full width. */
const DIGIT = /^\p{Nd}$/u
const WIDE_DIGIT = /^[\uff10-\uff19]$/u
/**
 * What a number that stands before it counts or measures. Counters are too many to be listed: words of Chinese origin (年, 頁,
 * 万), units in katakana (キロ, ヶ月), and of hiragana つ and か, as in 3つ and 2か月. Where the number counts nothing, as in
 * 1920以降, the two are one expression none the less.
 */
const COUNTED = /^(?:[\p{Script=Han}\p{Script=Katakana}つか％‰℃]|[㌀-㏟])/u
/** Between the numbers of a fraction, a ratio or a range, and between a quantity and what it is by, as in 1/日. */
const JOINS = /^[/／：〜～・]/u
const SLASH = /^[/／]/u
/** Of a date or an hour, after one number and before the next: 5月3日, 9時30分. */
const PART_OF_DATE = /^[年月時分度]/u
const ORDINAL = /^第/u
/** Symbols of units, which Western setting parts from their numbers by a space. */
const UNIT = /^(?:[kcdmnµμMGT]?(?:m|g|L|l|W|V|A|J|Pa|Hz|B|s)|ha|h|min|pt|px|dpi)$/u
/** Letters of the longest symbol, and one that shows that the word goes on. */
const UNIT_LETTERS = 4

/**
 * Get how a line may end between two characters that are not of one Western word, by the numbers about the place.
 *
 * @param at  the cluster after which the line would end
 * @returns   `free` where no number is parted
 * @see JLREQ, 3.1.10 "Unbreakable Character Sequences"
 */
export function atNumber(clusters: readonly Cluster[], at: number): Break {
  const [first, previous, before, after] = [at - 2, at - 1, at, at + 1].map(
    (one) => clusters[one]?.text ?? '',
  )
  if (!before || !after) return Break.free
  if (DIGIT.test(before)) {
    if (WIDE_DIGIT.test(after) || JOINS.test(after)) return Break.number
    return COUNTED.test(after) ? Break.counter : Break.free
  }
  if (SLASH.test(after)) return beginsWithSlash(clusters, at + 1) ? Break.free : Break.number
  if (DIGIT.test(after)) {
    if (ORDINAL.test(before)) return Break.counter
    if (!DIGIT.test(previous ?? '')) return Break.free
    if (JOINS.test(before) || /^[．，]/u.test(before)) return Break.number
    return PART_OF_DATE.test(before) ? Break.date : Break.free
  }
  if (!SLASH.test(before) || !COUNTED.test(after)) return Break.free
  return isQuantity(clusters[at - 1], first) ? Break.number : Break.free
}

/**
 * Whether a slash is the first character of what it is at, a path or a sound in Western letters as /p/, and not between two
 * words or numbers; these a line does not begin with where it can be avoided, as UAX #14 (SY) has it.
 */
function beginsWithSlash(clusters: readonly Cluster[], slash: number): boolean {
  const isQuantityBefore = isQuantity(clusters[slash - 1], clusters[slash - 2]?.text)
  return !isQuantityBefore && clusters[slash + 1]?.class === C.western
}

/** Whether what is before a slash is a number, a unit in letters, or what a number counts, and not one of two words. */
function isQuantity(last: Cluster | undefined, first: string | undefined): boolean {
  if (!last) return false
  if (DIGIT.test(last.text)) return true
  if (last.class === C.western) return /^\p{L}/u.test(last.text)
  return COUNTED.test(last.text) && DIGIT.test(first ?? '')
}

/**
 * Whether a space is between a number and the symbol of a unit, as in 12 km, or what else it counts.
 *
 * @param space  the cluster of the space
 */
export function beforeUnit(clusters: readonly Cluster[], space: number): boolean {
  if (!DIGIT.test(clusters[space - 1]?.text ?? '')) return false
  const next = clusters[space + 1]
  if (next?.class === C.ideograph) return COUNTED.test(next.text)
  let word = ''
  for (let at = space + 1; word.length <= UNIT_LETTERS; at++) {
    const letter = clusters[at]
    if (letter?.class !== C.western || !/^\p{L}/u.test(letter.text)) break
    word += letter.text
  }
  return UNIT.test(word)
}
