import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'
import type { Settings } from './settings.js'

/** What a line may do after a cluster. */
export const Break = { never: 0, free: 1, counter: 2, wordHyphen: 3, hyphen: 4, emergency: 5 } as const
export type Break = (typeof Break)[keyof typeof Break]

/** Table 2: classes that never start a line, by how strict kinsoku is. */
const NEVER_FIRST: ReadonlySet<number> = new Set([
  C.closingBracket,
  C.dividingPunctuation,
  C.fullStop,
  C.comma,
  C.referenceMark,
  C.wordSpace,
])
const LETTERS: ReadonlySet<number> = new Set([C.iterationMark, C.prolongedSound, C.smallKana])
const COUNTER = /^[年月日時分秒世紀回人名号頁巻章節条項度円件枚冊部本個歳才週点章版期次代]/u
const WESTERN_CLOSING = /^[,.;:!?)\]}»”’%‰…]/u
const WESTERN_OPENING = /^[([{«“‘„§#№]/u
const DASH = /^[-\u2010\u2012-\u2015]/u
const BREAKS_ADDRESS = /[/?&=._\-:#]$/u
const LETTER = /^[\p{L}\p{N}]/u

/**
 * Where lines may end: for each cluster, what may happen after it.
 *
 * A space never starts a line; the line ends after it. Western words are parted at U+00AD, after their own
 * hyphens and (addresses) their signs. A number and its counter may be parted, which total fit avoids.
 *
 * @returns one entry a cluster
 * @see JLREQ, 3.1.7–3.1.10 and appendix C, Table 2 "Possibility of separation between characters"
 */
export function findBreaks(clusters: readonly Cluster[], kinsoku: Settings['kinsoku']): Uint8Array {
  const breaks = new Uint8Array(clusters.length)
  for (let at = 0; at + 1 < clusters.length; at++) {
    const [before, after] = [clusters[at], clusters[at + 1]]
    if (before && after) breaks[at] = between(before, after, clusters[at - 1], clusters[at + 2], kinsoku)
  }
  return breaks
}

function between(
  before: Cluster,
  after: Cluster,
  previous: Cluster | undefined,
  next: Cluster | undefined,
  kinsoku: Settings['kinsoku'],
): Break {
  const [b, a] = [before.class, after.class]
  if (before.group !== 0 && before.group === after.group) return Break.never
  if (NEVER_FIRST.has(a) || isBarredFirst(after, kinsoku)) return Break.never
  // Table 2 lets it start a line, where it would be taken for an indent.
  if (a === C.ideographicSpace) return Break.never
  if (b === C.openingBracket || b === C.prefixedAbbreviation) return Break.never
  if (isNoBreakSpace(before) || isNoBreakSpace(after)) return Break.never
  if (b === C.wordSpace) {
    const isTied = previous?.class === C.openingBracket || isClosing(after) || isSpacedDash(after, next)
    return isTied ? Break.never : Break.free
  }
  if (b === C.inseparable && a === C.inseparable && before.text === after.text) {
    return kinsoku === 'loose' && before.text !== '―' && before.text !== '—' ? Break.free : Break.never
  }
  const isWestern = b === C.western || b === C.numeral
  if (before.hyphen > 0) return Break.hyphen
  if (isWestern && (a === C.western || a === C.numeral)) return insideWord(before, after, previous)
  if (isClosing(after)) return Break.never
  if (b === C.western && WESTERN_OPENING.test(before.text)) return Break.never
  if (isWestern && a === C.postfixedAbbreviation) return kinsoku === 'loose' ? Break.free : Break.never
  if (b === C.numeral && COUNTER.test(after.text)) return Break.counter
  return Break.free
}

function insideWord(before: Cluster, after: Cluster, previous: Cluster | undefined): Break {
  if (before.text === '\u200b') return Break.free
  if (before.isAddress && BREAKS_ADDRESS.test(before.text) && LETTER.test(after.text)) return Break.wordHyphen
  const isOwnHyphen = DASH.test(before.text) && LETTER.test(after.text)
  if (isOwnHyphen && previous && LETTER.test(previous.text)) return Break.wordHyphen
  return Break.never
}

function isBarredFirst(after: Cluster, kinsoku: Settings['kinsoku']): boolean {
  if (LETTERS.has(after.class)) return kinsoku === 'strict'
  if (after.class === C.hyphen) return kinsoku !== 'loose'
  if (after.class === C.middleDot) return kinsoku !== 'loose' || after.text !== '・'
  return false
}

function isClosing(after: Cluster): boolean {
  return after.class === C.western && WESTERN_CLOSING.test(after.text)
}

/** A dash between spaces stays with the word before it, as is the rule in Russian. */
function isSpacedDash(after: Cluster, next: Cluster | undefined): boolean {
  return DASH.test(after.text) && (next === undefined || next.class === C.wordSpace)
}

function isNoBreakSpace({ text }: Cluster): boolean {
  return text === '\u00a0' || text === '\u202f' || text === '\u2060'
}
