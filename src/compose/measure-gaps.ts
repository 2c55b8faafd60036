import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'
import { expansionStep } from './expansion-step.js'
import { listSpaces, type Space } from './list-spaces.js'
import type { Settings } from './settings.js'

/** The gap after each cluster and how far it may be adjusted, in px, where the next cluster is on the same line. */
export interface Gaps {
  /** Added to the drawn advances before adjustment; negative where the spaces of two glyphs become one. */
  natural: Float64Array
  /** For each step of reduction, how much the gap can shrink. */
  reduction: readonly Float64Array[]
  /** How much it can grow as a word space, beside Western text, and between other characters. */
  wordSpace: Float64Array
  autospace: Float64Array
  between: Float64Array
  /** 1 where it may grow in the last step of expansion. */
  even: Uint8Array
}

/** Classes over which a reading may extend on both sides, besides the space of punctuation. */
const UNDER_RUBY: ReadonlySet<number> = new Set([
  C.hiragana,
  C.katakana,
  C.prolongedSound,
  C.smallKana,
  C.ideographicSpace,
  C.inseparable,
  C.middleDot,
])
/** Punctuation over which it may extend as well, where it follows the reading; its own half em stays free. */
const UNDER_RUBY_AFTER: ReadonlySet<number> = new Set([C.closingBracket, C.fullStop, C.comma])

/**
 * Measure the gaps of a paragraph once, before its lines are known.
 *
 * @see JLREQ, 3.8.3 "Procedures for Inter-Character Spacing Reduction", 3.8.4 "Procedures for Inter-Character
 *   Space Expansion", 3.3.8 "Adjustments of Ruby with Length Longer than that of the Base Characters"
 */
export function measureGaps(clusters: readonly Cluster[], settings: Settings): Gaps {
  const count = clusters.length
  const gaps: Gaps = {
    natural: new Float64Array(count),
    reduction: settings.reduction.map(() => new Float64Array(count)),
    wordSpace: new Float64Array(count),
    autospace: new Float64Array(count),
    between: new Float64Array(count),
    even: new Uint8Array(count),
  }
  for (let at = 0; at + 1 < count; at++) {
    const [before, after] = [clusters[at], clusters[at + 1]]
    if (before && after) measureGap(gaps, at, before, after, settings)
  }
  return gaps
}

function measureGap(gaps: Gaps, at: number, before: Cluster, after: Cluster, settings: Settings): void {
  const spaces = listSpaces(before, after, settings.autospace)
  let space = 0
  for (const { amount } of spaces) space += amount
  const hung = overhang(before, after, space)
  gaps.natural[at] = space - hung - before.blankAfter - after.blankBefore
  // Space under a reading cannot be reduced.
  if (hung === 0) reduce(gaps, at, before, spaces, settings)
  const isWordSpace = before.class === C.wordSpace
  if (isWordSpace) {
    gaps.wordSpace[at] = Math.max(0, settings.expansion.wordSpace * before.size - before.advance)
  }
  const auto = spaces.find(({ kind }) => kind === 'autospace')
  const step = expansionStep(before, after, auto !== undefined)
  if (step === 'never') return
  gaps.even[at] = 1
  if (auto && step === 'autospace') {
    gaps.autospace[at] = Math.max(0, settings.expansion.autospace * auto.size - auto.amount)
  }
  if (step === 'between') gaps.between[at] = settings.expansion.between * before.size
}

function reduce(gaps: Gaps, at: number, before: Cluster, spaces: readonly Space[], settings: Settings): void {
  // A later step takes of a space what the earlier ones have left of it.
  const left = spaces.map(({ amount }) => amount)
  settings.reduction.forEach((kinds, step) => {
    const gives = gaps.reduction[step]
    if (!gives) return
    for (const { kind, to } of kinds) {
      if (kind === 'word-space') {
        if (before.class === C.wordSpace) gives[at] = Math.max(0, before.advance - to * before.size)
        continue
      }
      for (const [index, space] of spaces.entries()) {
        if (space.kind !== kind) continue
        const taken = Math.max(0, (left[index] ?? 0) - to * space.size)
        gives[at] = (gives[at] ?? 0) + taken
        left[index] = (left[index] ?? 0) - taken
      }
    }
  })
}

/** Get how far the reading of a ruby extends over the cluster beside it. */
function overhang(before: Cluster, after: Cluster, space: number): number {
  if (before.overhang === 0 && after.overhang === 0) return 0
  const over = (ruby: Cluster, neighbour: Cluster): number => {
    if (ruby.overhang === 0 || neighbour.overhang > 0) return 0
    // Of the next character of a compound it covers what that one's own reading leaves free (JLREQ 3.3.7).
    if (neighbour.class === C.ruby) return Math.min(ruby.overhang, neighbour.slack)
    const isUnder =
      UNDER_RUBY.has(neighbour.class) ||
      (neighbour === after ? UNDER_RUBY_AFTER.has(neighbour.class) : neighbour.class === C.openingBracket)
    return isUnder ? ruby.overhang : Math.min(ruby.overhang, space)
  }
  return Math.max(over(after, before), over(before, after))
}
