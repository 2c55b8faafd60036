import { atNumber, beforeUnit } from './at-number.js'
import { barsBreak } from './bars-break.js'
import { Break } from './break.js'
import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'
import type { Settings } from './settings.js'

const DASH = /^[-\u2010\u2012-\u2015]/u
/** What an address may be broken before. */
const BREAKS_ADDRESS = /^[/?&=._\-:#~%+]/u
const LETTER = /^[\p{L}\p{N}]/u
const DIGIT = /^\p{Nd}$/u
/** What a number is not parted from at its hyphen or dash: the ending of an ordinal, as in 1912-м, and the last page. */
const ENDING = /^[-\u2010](?:\p{L}\p{M}*){1,3}$|^[\u2012\u2013]\p{Nd}{1,4}$/u

/**
 * Find where lines may end.
 *
 * A space never starts a line; the line ends after it. Western words are divided at U+00AD and after their own hyphens;
 * addresses before their punctuation, so that none seems to be a full stop or a hyphen at the line's end, or between
 * letters of which many follow each other. A number and what it counts, and the parts of a fraction, may be separated, which
 * total fit avoids.
 *
 * @returns a `Break` for each cluster
 * @see JLREQ, 3.1.7–3.1.12 and appendix C, Table 2 "Possibility of separation between characters"
 */
export function findBreaks(clusters: readonly Cluster[], kinsoku: Settings['kinsoku']): Uint8Array {
  const breaks = new Uint8Array(clusters.length)
  for (let at = 0; at + 1 < clusters.length; at++) breaks[at] = between(clusters, at, kinsoku)
  return breaks
}

function between(clusters: readonly Cluster[], at: number, kinsoku: Settings['kinsoku']): Break {
  const [before, after] = [clusters[at], clusters[at + 1]]
  if (!before || !after) return Break.never
  if (before.group !== 0 && before.group === after.group) return Break.never
  if (after.isRaised && !before.isRaised && before.class !== C.wordSpace) return Break.never
  if (barsBreak(clusters, at, kinsoku)) return Break.never
  const [b, a] = [before.class, after.class]
  if (b === C.wordSpace) return beforeUnit(clusters, at) ? Break.counter : Break.free
  if (before.hyphen > 0) return Break.hyphen
  const isWestern = b === C.western || b === C.numeral
  if (isWestern && (a === C.western || a === C.numeral))
    return insideWord(clusters, at) || insideLongAddress(clusters, at)
  return atNumber(clusters, at)
}

/** Letters of an address without punctuation among them, beyond which lines may end between any two. */
const LONG = 16

function insideLongAddress(clusters: readonly Cluster[], at: number): Break {
  const isLetter = (cluster: Cluster | undefined): boolean =>
    cluster?.isAddress === true && LETTER.test(cluster.text)
  if (!isLetter(clusters[at]) || !isLetter(clusters[at + 1])) return Break.never
  let first = at
  while (at - first < LONG && isLetter(clusters[first - 1])) first--
  let last = at + 1
  while (last - first < LONG && isLetter(clusters[last + 1])) last++
  return last - first < LONG ? Break.never : Break.inAddress
}

function insideWord(clusters: readonly Cluster[], at: number): Break {
  const [previous, before, after, next] = [at - 1, at, at + 1, at + 2].map((one) => clusters[one])
  if (!before || !after) return Break.never
  if (before.text === '\u200b') return Break.free
  if (before.isAddress && after.isAddress) {
    const isScheme = after.text === ':' && next?.text === '/'
    const maySplit = LETTER.test(before.text) && BREAKS_ADDRESS.test(after.text) && next?.isAddress === true
    return maySplit && !isScheme ? Break.atSign : Break.never
  }
  const isOwnHyphen = DASH.test(before.text) && LETTER.test(after.text)
  if (!isOwnHyphen || !previous || !LETTER.test(previous.text)) return Break.never
  return endsNumber(clusters, at) ? Break.never : Break.wordHyphen
}

/** Whether what follows a number's hyphen, up to the end of the word, belongs to the number. */
function endsNumber(clusters: readonly Cluster[], hyphen: number): boolean {
  if (!DIGIT.test(clusters[hyphen - 1]?.text ?? '')) return false
  let end = hyphen + 1
  while (LETTER.test(clusters[end]?.text ?? '')) end++
  const goesOn = (clusters[end]?.hyphen ?? 0) > 0
  const word = clusters.slice(hyphen, end).map(({ text }) => text)
  return !goesOn && ENDING.test(word.join(''))
}

/** Whether a line that ends there shows a hyphen: one that is added, or the word's own. */
export function showsHyphen(kind: number | undefined): boolean {
  return kind === Break.hyphen || kind === Break.wordHyphen
}
