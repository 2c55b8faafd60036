import { Break } from './break.js'
import { breakCost } from './break-cost.js'
import { MOST_HYPHENS } from './choose-breaks.js'
import { showsHyphen } from './find-breaks.js'
import { lineCost } from './line-cost.js'
import { emptyCandidate, type MeasuredText } from './measured-text.js'
import type { Settings } from './settings.js'
import { takeInCost } from './take-in-cost.js'

/**
 * Choose line ends one line at a time, each with the least cost for its own line.
 *
 * The last line takes characters from the line before it until it has `lastLine` of them, where it has room for them.
 *
 * @param breaks  a `Break` for each cluster
 * @returns       the clusters after which the lines end, the paragraph's last among them
 */
export function chooseBreaksGreedily(text: MeasuredText, breaks: Uint8Array, settings: Settings): number[] {
  const final = text.clusters.length - 1
  const ends: number[] = []
  let hyphens = 0
  for (let start = 0; start <= final; ) {
    const end = bestEnd({ text, breaks, start, mayHyphenate: hyphens < MOST_HYPHENS, settings })
    ends.push(end)
    hyphens = showsHyphen(breaks[end]) ? hyphens + 1 : 0
    start = end + 1
  }
  const start = (ends.at(-2) ?? -1) + 1
  if (ends.length > 1 && text.letters(start, final) < settings.lastLine) {
    const candidate = emptyCandidate()
    for (let end = start - 2; end > (ends.at(-3) ?? -1); end--) {
      if (breaks[end] === Break.never || text.letters(end + 1, final) < settings.lastLine) continue
      text.measure(end + 1, final, candidate)
      if (candidate.width - candidate.hang - candidate.reducible > settings.measure) break
      ends[ends.length - 2] = end
      break
    }
  }
  return ends
}

/** A line to be ended. */
interface LineToEnd {
  text: MeasuredText
  /** A `Break` for each cluster. */
  breaks: Uint8Array
  /** The line's first cluster. */
  start: number
  /** Whether a hyphen may be added at its end, where another end is there. */
  mayHyphenate: boolean
  settings: Settings
}

function bestEnd({ text, breaks, start, mayHyphenate, settings }: LineToEnd): number {
  const final = text.clusters.length - 1
  const room = settings.measure - (start === 0 ? settings.indent : 0)
  const candidate = emptyCandidate()
  let best = Number.POSITIVE_INFINITY
  let chosen: number | undefined
  let previous = start - 1
  for (let end = start; end <= final; end++) {
    const isLast = end === final
    if (!isLast && breaks[end] === Break.never) continue
    if (!isLast && !mayHyphenate && chosen !== undefined && showsHyphen(breaks[end])) continue
    text.measure(start, end, candidate)
    if (chosen !== undefined && candidate.width - candidate.reducible > room + 2 * settings.size) break
    const cost =
      lineCost(candidate, room, isLast, takeInCost(text, previous + 1, end, settings.costs), settings) +
      (isLast ? 0 : breakCost(breaks[end] ?? Break.free, settings))
    if (cost < best) {
      best = cost
      chosen = end
    }
    previous = end
    chosen ??= end
  }
  return chosen ?? final
}
