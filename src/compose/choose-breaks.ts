import { Break } from './find-breaks.js'
import { lineCost } from './line-cost.js'
import type { Candidate, MeasuredText } from './measured-text.js'
import type { Settings } from './settings.js'

/** Beyond this many em short, a line is only looked at when nothing else can be had. */
const FAR = 4
/** What a too short last line costs: more than any other line. */
const SHORT = 1e6

/**
 * Choose the line ends of a paragraph as a whole: those whose costs have the least sum.
 *
 * @param breaks  what may happen after each cluster
 * @returns       the clusters after which the lines end, the paragraph's last among them
 * @see D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", 1981
 */
export function chooseBreaks(text: MeasuredText, breaks: Uint8Array, settings: Settings): number[] {
  const ends = [-1]
  breaks.forEach((kind, at) => {
    if (kind !== Break.never) ends.push(at)
  })
  const final = text.clusters.length - 1
  ends.push(final)
  const costs = new Float64Array(ends.length).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(ends.length)
  costs[0] = 0
  const { measure, size, isJustified } = settings
  const candidate: Candidate = { width: 0, endWhite: 0, reducible: 0, expandable: 0, wordSpace: 0 }
  let first = 0
  for (let node = 1; node < ends.length; node++) {
    const end = ends[node] ?? final
    const isLast = end === final
    const penalty = isLast ? 0 : breakCost(breaks[end] ?? 0, settings)
    let best = Number.POSITIVE_INFINITY
    for (let previous = first; previous < node; previous++) {
      const start = (ends[previous] ?? 0) + 1
      text.measure(start, end, candidate)
      const room = measure - (start === 0 ? settings.indent : 0)
      if (candidate.width - candidate.reducible > room + 0.005) {
        if (previous === first && candidate.width - candidate.reducible > room + 2 * size) first++
        continue
      }
      if (candidate.width < room - FAR * size && best < Number.POSITIVE_INFINITY && !isLast) break
      const before = costs[previous] ?? Number.POSITIVE_INFINITY
      if (before >= best) continue
      let cost = before + penalty + lineCost(candidate, room, size, isLast || !isJustified, settings.costs)
      if (isLast && start > 0 && characters(text, start, final) < settings.lastLine) cost += SHORT
      if (cost < best) {
        best = cost
        from[node] = previous
      }
    }
    costs[node] = best
  }
  const chosen: number[] = []
  for (let node = ends.length - 1; node > 0; node = from[node] ?? 0) chosen.push(ends[node] ?? final)
  return chosen.reverse()
}

function breakCost(kind: number, { costs }: Settings): number {
  switch (kind) {
    case Break.counter:
      return costs.counter
    case Break.wordHyphen:
      return costs.wordHyphen
    case Break.hyphen:
      return costs.hyphen
    case Break.emergency:
      return SHORT / 100
    default:
      return 0
  }
}

function characters(text: MeasuredText, start: number, final: number): number {
  return text.lastVisible(start, final) - start + 1
}
