import { Break } from './break.js'
import { breakCost } from './break-cost.js'
import { showsHyphen } from './find-breaks.js'
import { lineCost } from './line-cost.js'
import { emptyCandidate, type MeasuredText } from './measured-text.js'
import type { Settings } from './settings.js'
import { takeInCost } from './take-in-cost.js'

/** Lines that are short by more than this, in em, are considered only where there are no others. */
const FAR = 4
/** Cost of a last line of too few characters, and of a line that cannot be reduced enough: higher than that of any other. */
const SHORT = 1e6
const OVERFULL = 1e9
/** Hyphens at the ends of lines that follow each other: at most so many, unless there is no other way. */
export const MOST_HYPHENS = 2
const LADDER = 1e5
/** Ways to end a line, by the hyphens of the lines up to it. */
const ROWS = MOST_HYPHENS + 1
/** Costs that differ by less are equal but for rounding; of these the paragraph with the longest last line is taken. */
const TIE = 1e-6

/**
 * Choose the line ends of a paragraph as a whole: those whose costs have the least sum.
 *
 * For each place the cheapest way to it is kept by how many lines up to it end in hyphens, so that no more than two
 * follow each other.
 *
 * @param breaks  a `Break` for each cluster
 * @returns       the clusters after which the lines end, the paragraph's last among them
 * @see D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", 1981
 */
export function chooseBreaks(text: MeasuredText, breaks: Uint8Array, settings: Settings): number[] {
  const final = text.clusters.length - 1
  const ends = [-1]
  for (let at = 0; at < final; at++) if (breaks[at] !== Break.never) ends.push(at)
  ends.push(final)
  const costs = new Float64Array(ends.length * ROWS).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(ends.length * ROWS)
  /** Of the ways to a place, the cost of the cheapest. */
  const least = new Float64Array(ends.length)
  costs[0] = 0
  const { size } = settings
  const candidate = emptyCandidate()
  let first = 0
  for (let node = 1; node < ends.length; node++) {
    const end = ends[node] ?? final
    const isFinal = end === final
    const isLast = isFinal && settings.fillsLastLine !== true
    const takeIn = takeInCost(text, (ends[node - 1] ?? -1) + 1, end, settings.costs)
    const isHyphen = !isFinal && showsHyphen(breaks[end])
    const [low, high] = isHyphen ? [1, MOST_HYPHENS] : [0, 0]
    const own = node * ROWS
    let best = Number.POSITIVE_INFINITY
    for (let previous = first; previous < node; previous++) {
      const start = (ends[previous] ?? -1) + 1
      text.measure(start, end, candidate)
      const room = settings.measure - (start === 0 ? settings.indent : 0)
      const excess = candidate.width - candidate.hang - candidate.reducible - room
      if (excess > 0.005) {
        if (previous === first && excess > 2 * size) first++
        continue
      }
      if (candidate.width < room - FAR * size && best < OVERFULL && !isFinal) break
      const worst = Math.max(costs[own + low] ?? 0, costs[own + high] ?? 0)
      if ((least[previous] ?? 0) >= worst - TIE) continue
      let line = lineCost(candidate, room, isLast, takeIn, settings)
      if (isFinal && start > 0) line += lastLineCost(text, start, settings)
      for (let row = 0; row < ROWS; row++) {
        const at = previous * ROWS + row
        const to = own + (isHyphen ? Math.min(row + 1, MOST_HYPHENS) : 0)
        const ladder = isHyphen && row === MOST_HYPHENS ? LADDER : 0
        const cost = (costs[at] ?? Number.POSITIVE_INFINITY) + line + ladder
        if (cost >= (costs[to] ?? 0) - TIE) continue
        costs[to] = cost
        from[to] = at
        best = Math.min(best, cost)
      }
    }
    if (best === Number.POSITIVE_INFINITY) {
      best = (least[node - 1] ?? 0) + OVERFULL
      costs[own + low] = best
      from[own + low] = cheapest(costs, node - 1)
    }
    const ending = isFinal ? 0 : breakCost(breaks[end] ?? Break.free, settings)
    for (let row = low; row <= high; row++) costs[own + row] = (costs[own + row] ?? 0) + ending
    least[node] = best + ending
  }
  const chosen: number[] = []
  for (let at = cheapest(costs, ends.length - 1); at >= ROWS; at = from[at] ?? 0)
    chosen.push(ends[Math.floor(at / ROWS)] ?? final)
  return chosen.reverse()
}

/** Get the cost of a last line that is too short, by its characters or by their width. */
function lastLineCost(text: MeasuredText, start: number, { lastLine, costs }: Settings): number {
  const final = text.clusters.length - 1
  if (text.letters(start, final) < lastLine) return SHORT
  return text.isShortLastLine(start, final) ? costs.shortLastLine : 0
}

/** Get the cheapest way to a place. */
function cheapest(costs: Float64Array, node: number): number {
  let found = node * ROWS
  for (let at = found + 1; at < (node + 1) * ROWS; at++)
    if ((costs[at] ?? 0) < (costs[found] ?? 0)) found = at
  return found
}
