import { Break } from './break.js'
import { chooseBreaksGreedily } from './choose-breaks-greedily.js'
import { evenTitleLines } from './even-title-lines.js'
import { emptyCandidate, type MeasuredText } from './measured-text.js'
import type { Settings } from './settings.js'

/**
 * Choose line ends of a title that is longer than a line: lines of about one length that end with a phrase. Where a word is
 * longer than the measure, lines are as long as they can be.
 *
 * @param breaks  a `Break` for each cluster
 * @returns       the clusters after which the lines end, the paragraph's last among them
 */
export function chooseBreaksEvenly(text: MeasuredText, breaks: Uint8Array, settings: Settings): number[] {
  const longest = chooseBreaksGreedily(text, breaks, settings)
  if (longest.length === 1) return longest
  const candidate = emptyCandidate()
  const lines = evenTitleLines(
    text.clusters.map((cluster) => cluster.text),
    (from, to) => {
      text.measure(from, to - 1, candidate)
      return (candidate.width + (from === 0 ? settings.indent : 0)) / settings.size
    },
    settings.measure / settings.size,
    (index) => isWhole.has(breaks[index - 1] ?? Break.never),
  )
  return lines?.map(([, to]) => to - 1) ?? longest
}

/** Ends of lines that break no word. */
const isWhole: ReadonlySet<number> = new Set([
  Break.free,
  Break.wordHyphen,
  Break.counter,
  Break.number,
  Break.date,
])
