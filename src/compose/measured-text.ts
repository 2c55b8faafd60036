import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'
import { countLetters, measureLetters } from './count-letters.js'
import { type Gaps, measureGaps } from './measure-gaps.js'
import type { Settings } from './settings.js'

/** The text from one cluster to another, measured as a line. Lengths in px. */
export interface Candidate {
  /** Before adjustment, with the least possible space at the line's end. */
  width: number
  /** Preferred space at the line's end: half an em after a comma. */
  endSpace: number
  /** How far the last character may hang outside the measure. */
  hang: number
  /** How much reduction can take away. */
  reducible: number
  /** What the first three steps of expansion can add. */
  expandable: number
}

/** Clusters among which there are more letters than any least number of them. */
const LONG = 24
/** Differences of widths that are none, in px. */
const ROUNDING = 0.01

export function emptyCandidate(): Candidate {
  return { width: 0, endSpace: 0, hang: 0, reducible: 0, expandable: 0 }
}

/**
 * Sums over clusters and gaps, so that every candidate line is measured in constant time.
 *
 * @see JLREQ, 3.1.5 "Positioning of Opening Brackets at Line Head", 3.1.9 "Positioning of Closing Brackets, Full
 *   Stops, Commas and Middle Dots at Line End"
 */
export class MeasuredText {
  readonly gaps: Gaps
  readonly #width: Float64Array
  readonly #reducible: Float64Array
  readonly #expandable: Float64Array
  readonly #settings: Settings

  constructor(
    readonly clusters: readonly Cluster[],
    settings: Settings,
  ) {
    const count = clusters.length
    this.#settings = settings
    this.gaps = measureGaps(clusters, settings)
    this.#width = new Float64Array(count + 1)
    this.#reducible = new Float64Array(count + 1)
    this.#expandable = new Float64Array(count + 1)
    const { natural, reduction, wordSpace, autospace, between: other } = this.gaps
    for (let at = 0; at < count; at++) {
      let gives = 0
      for (const step of reduction) gives += step[at] ?? 0
      this.#width[at + 1] = (this.#width[at] ?? 0) + (clusters[at]?.advance ?? 0) + (natural[at] ?? 0)
      const takes = (wordSpace[at] ?? 0) + (autospace[at] ?? 0) + (other[at] ?? 0)
      this.#expandable[at + 1] = (this.#expandable[at] ?? 0) + takes
      this.#reducible[at + 1] = (this.#reducible[at] ?? 0) + gives
    }
  }

  /** Get the last cluster of a line that is broken after `end`, without the white space there. */
  lastVisible(start: number, end: number): number {
    let last = end
    while (last > start && this.clusters[last]?.class === C.wordSpace) last--
    return last
  }

  /** Get the space added before the first cluster of a line: negative where an opening bracket loses its half em. */
  headSpace(start: number): number {
    const first = this.clusters[start]
    if (first?.class !== C.openingBracket) return 0
    return (this.#settings.lineHead === 'solid' ? 0 : first.size / 2) - first.blankBefore
  }

  /**
   * Get the space added after the last cluster of a line: `least` where it is set as close as possible, `space` more
   * where there is room.
   */
  endSpace(last: number): { least: number; space: number } {
    const cluster = this.clusters[last]
    if (!cluster) return { least: 0, space: 0 }
    switch (cluster.class) {
      case C.closingBracket:
      case C.fullStop:
      case C.comma:
        return {
          least: -cluster.blankAfter,
          space: this.#settings.lineEnd === 'solid' ? 0 : cluster.size / 2,
        }
      case C.ideographicSpace:
        // As after ？ and ！, it is not carried over to the next line; where there is no room, it is dropped. So it is
        // at the end of lines that are set flush right or centred, where the browser would let it hang out.
        return { least: -cluster.advance, space: this.#staysAtStart ? cluster.advance : 0 }
      case C.middleDot:
        return { least: -cluster.blankAfter, space: cluster.size / 4 }
      default:
        return { least: 0, space: 0 }
    }
  }

  /** Whether no line is moved from its beginning; captions are justified, too, and centred. */
  get #staysAtStart(): boolean {
    return this.#settings.isJustified && this.#settings.alignment === 'start'
  }

  /** Count the characters of a line apart from punctuation, as far as more of them make no difference. */
  letters(start: number, end: number): number {
    return end - start < LONG ? countLetters(this.clusters.slice(start, end + 1)) : LONG
  }

  /** Whether a last line of enough characters is as short as one of too few: two narrow figures and their stop. */
  isShortLastLine(start: number, end: number): boolean {
    const { isJustified, lastLine, size } = this.#settings
    return (
      isJustified &&
      end - start < LONG &&
      measureLetters(this.clusters.slice(start, end + 1)) < lastLine * size - ROUNDING
    )
  }

  #hang(last: number): number {
    const cluster = this.clusters[last]
    if (this.#settings.hanging === 'none' || !cluster) return 0
    const hangs = cluster.class === C.fullStop || cluster.class === C.comma
    return hangs ? cluster.advance - cluster.blankAfter : 0
  }

  /** @param end  cluster after which the line is broken */
  measure(start: number, end: number, candidate: Candidate): void {
    const last = this.lastVisible(start, end)
    const cluster = this.clusters[last]
    const { least, space } = this.endSpace(last)
    const tail = (last === end ? (cluster?.hyphen ?? 0) : 0) + (cluster?.tail ?? 0)
    candidate.width =
      between(this.#width, start, last) + (cluster?.advance ?? 0) + tail + this.headSpace(start) + least
    candidate.endSpace = space
    candidate.hang = this.#hang(last)
    candidate.expandable = between(this.#expandable, start, last)
    candidate.reducible = between(this.#reducible, start, last)
  }
}

function between(sums: Float64Array, start: number, end: number): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0)
}
