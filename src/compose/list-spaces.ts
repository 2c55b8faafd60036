import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'
import type { SpaceKind } from './settings.js'

/** White between two clusters, in px, by what it belongs to. */
export interface Space {
  kind: SpaceKind
  amount: number
  /** The em that it is counted in. */
  size: number
}

/** Classes beside which Latin, Cyrillic and digits want a quarter em. */
const JAPANESE: ReadonlySet<number> = new Set([
  C.iterationMark,
  C.prolongedSound,
  C.smallKana,
  C.hiragana,
  C.katakana,
  C.ideograph,
  C.ruby,
])

/**
 * The spaces between two neighbours on a line, before adjustment.
 *
 * @param autospace  in em, between Japanese and Latin, Cyrillic or digits
 * @returns          none where they are set solid; two where a comma meets a middle dot
 * @see JLREQ, appendix B, Table 1 "Spacing between characters"
 */
export function listSpaces(before: Cluster, after: Cluster, autospace: number): Space[] {
  const spaces: Space[] = []
  const [b, a] = [before.class, after.class]
  const kind = kindAfter(b)
  if (kind && isWhiteAfter(b, a)) spaces.push({ kind, amount: before.size / 2, size: before.size })
  if (b === C.middleDot) spaces.push({ kind: 'middle-dot', amount: before.size / 4, size: before.size })
  if (a === C.middleDot) spaces.push({ kind: 'middle-dot', amount: after.size / 4, size: after.size })
  if (a === C.openingBracket && isWhiteBeforeOpening(b)) {
    spaces.push({ kind: 'bracket', amount: after.size / 2, size: after.size })
  }
  const japanese = beside(before, after)
  if (japanese && autospace > 0) {
    spaces.push({ kind: 'autospace', amount: autospace * japanese.size, size: japanese.size })
  }
  return spaces
}

/** The Japanese one of two neighbours of which the other is Western; its em counts. */
function beside(before: Cluster, after: Cluster): Cluster | undefined {
  if (after.wantsAutospace && (JAPANESE.has(before.class) || before.class === C.dividingPunctuation))
    return before
  if (before.wantsAutospace && JAPANESE.has(after.class)) return after
  return undefined
}

function kindAfter(b: C): SpaceKind | undefined {
  if (b === C.closingBracket) return 'bracket'
  if (b === C.comma) return 'comma'
  if (b === C.fullStop) return 'full-stop'
  return undefined
}

/** Closing brackets, commas and full stops keep their half em but before one another, a space or a call. */
function isWhiteAfter(b: C, a: C): boolean {
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

function isWhiteBeforeOpening(b: C): boolean {
  switch (b) {
    case C.openingBracket:
    case C.closingBracket:
    case C.fullStop:
    case C.comma:
    case C.middleDot:
    case C.ideographicSpace:
      return false
    default:
      return true
  }
}
