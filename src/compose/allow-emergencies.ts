import { CharacterClass as C } from './character-class.js'
import type { Cluster } from './cluster.js'
import { Break } from './find-breaks.js'
import type { Candidate, MeasuredText } from './measured-text.js'
import type { Settings } from './settings.js'

const LETTER = /^[\p{L}\p{N}]/u

/**
 * Let words be broken anywhere that are longer than a line, as `overflow-wrap: anywhere` does.
 *
 * First between their letters; then, where that is not enough (forty brackets in a row), anywhere but inside
 * signs and calls.
 *
 * @param breaks  what may happen after each cluster
 * @returns       the same, where every word fits
 */
export function allowEmergencies(text: MeasuredText, breaks: Uint8Array, settings: Settings): Uint8Array {
  const candidate: Candidate = { width: 0, endWhite: 0, reducible: 0, expandable: 0, wordSpace: 0 }
  const room = settings.measure - settings.indent
  const final = text.clusters.length - 1
  let allowed = breaks
  let start = 0
  for (let end = 0; end <= final; end++) {
    if (end < final && breaks[end] === Break.never) continue
    text.measure(start, end, candidate)
    if (candidate.width - candidate.reducible > room) {
      if (allowed === breaks) allowed = breaks.slice()
      if (!open(text.clusters, allowed, start, end, isBetweenLetters))
        open(text.clusters, allowed, start, end, isOutsideCalls)
    }
    start = end + 1
  }
  return allowed
}

function open(
  clusters: readonly Cluster[],
  breaks: Uint8Array,
  start: number,
  end: number,
  may: (before: Cluster, after: Cluster) => boolean,
): boolean {
  let isOpen = false
  for (let at = start; at < end; at++) {
    const [before, after] = [clusters[at], clusters[at + 1]]
    if (!before || !after || !may(before, after)) continue
    breaks[at] = Break.emergency
    isOpen = true
  }
  return isOpen
}

function isBetweenLetters(before: Cluster, after: Cluster): boolean {
  return before.class !== C.referenceMark && LETTER.test(before.text) && LETTER.test(after.text)
}

function isOutsideCalls(before: Cluster, after: Cluster): boolean {
  return before.class !== C.referenceMark && after.class !== C.referenceMark && before.text !== after.text
}
