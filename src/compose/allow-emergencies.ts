import { Break } from './break.js'
import { CharacterClass as C, LETTER_OR_DIGIT } from './character-class.js'
import type { Cluster } from './cluster.js'
import { findBreaks } from './find-breaks.js'
import { emptyCandidate, type MeasuredText } from './measured-text.js'
import type { Settings } from './settings.js'

/**
 * Allow breaks in text that is longer than a line, as `overflow-wrap: anywhere` does.
 *
 * First between the letters of Western words; where that is not enough, inside groups where kinsoku allows it; and
 * finally anywhere (forty brackets in a row).
 *
 * @param breaks  a `Break` for each cluster
 * @returns       `breaks` itself where every unit fits
 */
export function allowEmergencies(text: MeasuredText, breaks: Uint8Array, settings: Settings): Uint8Array {
  const { clusters } = text
  let allowed = openLongUnits(text, breaks, settings, (at) => isInWord(clusters[at], clusters[at + 1]))
  if (allowed === breaks) return breaks
  const ungrouped = findBreaks(
    clusters.map((cluster) => ({ ...cluster, group: 0 })),
    settings.kinsoku,
  )
  allowed = openLongUnits(text, allowed, settings, (at) => ungrouped[at] !== Break.never)
  // Never before a space, which the browser leaves out at the start of a line.
  return openLongUnits(text, allowed, settings, (at) => clusters[at + 1]?.class !== C.wordSpace)
}

function openLongUnits(
  text: MeasuredText,
  breaks: Uint8Array,
  settings: Settings,
  may: (at: number) => boolean,
): Uint8Array {
  const candidate = emptyCandidate()
  // Any line but the first has the whole measure and no more, also where the first begins before it.
  const room = settings.measure - Math.max(0, settings.indent)
  const final = text.clusters.length - 1
  let allowed = breaks
  let start = 0
  for (let end = 0; end <= final; end++) {
    if (end < final && breaks[end] === Break.never) continue
    text.measure(start, end, candidate)
    if (candidate.width - candidate.reducible > room) {
      if (allowed === breaks) allowed = breaks.slice()
      for (let at = start; at < end; at++) if (may(at)) allowed[at] ||= Break.emergency
    }
    start = end + 1
  }
  return allowed
}

function isInWord(before: Cluster | undefined, after: Cluster | undefined): boolean {
  return isLetter(before) && isLetter(after)
}

function isLetter(cluster: Cluster | undefined): boolean {
  if (!cluster || !LETTER_OR_DIGIT.test(cluster.text)) return false
  return cluster.class === C.western || cluster.class === C.numeral
}
