import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'
import type { SpaceKind } from './settings.js'

/** A space between two clusters, in px, by its origin. */
export interface Space {
  kind: SpaceKind
  amount: number
  /** One em of the text that it belongs to. */
  size: number
}

/** Classes beside which Latin, Cyrillic and digits take a quarter em. */
const JAPANESE: ReadonlySet<number> = new Set([
  C.iterationMark,
  C.prolongedSound,
  C.smallKana,
  C.hiragana,
  C.katakana,
  C.ideograph,
  C.ruby,
])

const HANGUL = /^\p{Script=Hangul}/u
const WESTERN_STOP = /^[,.;:!?)\]}]/u

/**
 * List the spaces between two adjacent clusters of a line, before adjustment.
 *
 * @param autospace  in em, between Japanese and Latin, Cyrillic or digits
 * @returns          empty where they are set solid; two spaces where a comma meets a middle dot
 * @see JLREQ, appendix B, Table 1 "Spacing between characters"
 */
export function listSpaces(before: Cluster, after: Cluster, autospace: number): Space[] {
  const spaces: Space[] = []
  const [b, a] = [before.class, after.class]
  const kind = kindAfter(b)
  // A Western full stop or comma after a Japanese bracket is set solid, as its Japanese counterpart is.
  const isClosed = a === C.western && WESTERN_STOP.test(after.text)
  if (kind && !isClosed && hasSpaceAfter(b, a))
    spaces.push({
      kind: a === C.openingBracket ? 'between-marks' : kind,
      amount: before.size / 2,
      size: before.size,
    })
  if (b === C.middleDot) spaces.push({ kind: 'middle-dot', amount: before.size / 4, size: before.size })
  if (a === C.middleDot) spaces.push({ kind: 'middle-dot', amount: after.size / 4, size: after.size })
  if (a === C.openingBracket && hasSpaceBeforeOpening(b)) {
    spaces.push({ kind: 'bracket', amount: after.size / 2, size: after.size })
  }
  const japanese = beside(before, after)
  if (japanese && autospace > 0) {
    spaces.push({ kind: 'autospace', amount: autospace * japanese.size, size: japanese.size })
  }
  return spaces
}

/** Get the Japanese one of two clusters of which the other is Western: the quarter em is of its em. */
function beside(before: Cluster, after: Cluster): Cluster | undefined {
  if (after.wantsAutospace && (isJapanese(before) || before.class === C.dividingPunctuation)) return before
  if (before.wantsAutospace && isJapanese(after)) return after
  return undefined
}

/** Whether a character takes a quarter em beside Western text; Korean does not. */
function isJapanese(cluster: Cluster): boolean {
  return JAPANESE.has(cluster.class) && !HANGUL.test(cluster.text)
}

function kindAfter(b: C): SpaceKind | undefined {
  if (b === C.closingBracket) return 'bracket'
  if (b === C.comma) return 'comma'
  if (b === C.fullStop) return 'full-stop'
  return undefined
}

/** Closing brackets, commas and full stops keep their half em except before one another, a space or a note call. */
function hasSpaceAfter(b: C, a: C): boolean {
  switch (a) {
    case C.closingBracket:
    case C.fullStop:
    case C.comma:
    case C.referenceMark:
    case C.wordSpace:
      return false
    case C.middleDot:
    case C.ideographicSpace:
      return b !== C.closingBracket
    default:
      return true
  }
}

/** Opening brackets likewise: after a word space, as in `No. 2 『灯台』`, a half em would be a hole. */
function hasSpaceBeforeOpening(b: C): boolean {
  switch (b) {
    case C.openingBracket:
    case C.closingBracket:
    case C.fullStop:
    case C.comma:
    case C.middleDot:
    case C.ideographicSpace:
    case C.wordSpace:
      return false
    default:
      return true
  }
}
