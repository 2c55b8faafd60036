import { breakCost } from './break-cost.js'
import { Break } from './find-breaks.js'
import { lineCost } from './line-cost.js'
import { emptyCandidate, type MeasuredText } from './measured-text.js'
import type { Settings } from './settings.js'
import { takeInCost } from './take-in-cost.js'

/** Lines that are short by more than this, in em, are considered only where there are no others. */
const FAR = 4
/** Cost of a last line that is too short, and of a line that cannot be reduced enough: higher than that of any other. */
const SHORT = 1e6
const OVERFULL = 1e9
/** Costs that differ by less are equal but for rounding; of these the paragraph with the longest last line is taken. */
const TIE = 1e-6

/**
 * Choose the line ends of a paragraph as a whole: those whose costs have the least sum.
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
  const costs = new Float64Array(ends.length).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(ends.length)
  costs[0] = 0
  const { size } = settings
  const candidate = emptyCandidate()
  let first = 0
  for (let node = 1; node < ends.length; node++) {
    const end = ends[node] ?? final
    const isFinal = end === final
    const isLast = isFinal && settings.fillsLastLine !== true
    const takeIn = takeInCost(text, (ends[node - 1] ?? -1) + 1, end, settings.costs)
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
      let cost = costs[previous] ?? Number.POSITIVE_INFINITY
      if (cost >= best - TIE) continue
      cost += lineCost(candidate, room, isLast, takeIn, settings)
      if (isFinal && start > 0 && text.letters(start, final) < settings.lastLine) cost += SHORT
      if (cost < best - TIE) {
        best = cost
        from[node] = previous
      }
    }
    if (best === Number.POSITIVE_INFINITY) {
      best = (costs[node - 1] ?? 0) + OVERFULL
      from[node] = node - 1
    }
    costs[node] = best + (isFinal ? 0 : breakCost(breaks[end] ?? Break.free, settings))
  }
  const chosen: number[] = []
  for (let node = ends.length - 1; node > 0; node = from[node] ?? 0) chosen.push(ends[node] ?? final)
  return chosen.reverse()
}
