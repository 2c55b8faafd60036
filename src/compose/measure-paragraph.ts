import { Break } from './break.js'
import { findBreaks } from './find-breaks.js'
import { listClusters } from './list-clusters.js'
import { emptyCandidate, MeasuredText } from './measured-text.js'
import type { Run } from './paragraph.js'
import type { Settings } from './settings.js'

/** Minimum and maximum width of a paragraph, in px. */
export interface ParagraphWidth {
  /** Of its widest character or ruby, which no line can be narrower than; a picture is made as narrow as its line. */
  solid: number
  /** Of its widest unbreakable part: a word, or what is between two hyphenation points. */
  least: number
  /** Of its longest line if lines are broken only where breaks are given. */
  most: number
}

/**
 * Measure the width that a paragraph needs, from which the columns of a table are fitted.
 *
 * @param runs      as for `composeParagraph`
 * @param settings  its measure is not looked at
 * @see CSS 2.2, 17.5.2.2 "Automatic table layout", which calls them minimum and maximum content width
 */
export function measureParagraph(runs: readonly Run[], settings: Omit<Settings, 'measure'>): ParagraphWidth {
  const width: ParagraphWidth = { solid: 0, least: 0, most: 0 }
  let first = 0
  for (let at = 0; at <= runs.length; at++) {
    const run = runs[at]
    if (run && run.kind !== 'break') continue
    const clusters = listClusters(runs.slice(first, at), first)
    const text = new MeasuredText(clusters, { ...settings, measure: Number.POSITIVE_INFINITY })
    measureStretch(text, findBreaks(clusters, settings.kinsoku), width)
    for (const { run, advance } of clusters)
      if (runs[run]?.kind !== 'object') width.solid = Math.max(width.solid, advance)
    first = at + 1
  }
  return width
}

function measureStretch(text: MeasuredText, breaks: Uint8Array, width: ParagraphWidth): void {
  const candidate = emptyCandidate()
  const final = text.clusters.length - 1
  let start = 0
  for (let end = 0; end <= final; end++) {
    if (end < final && breaks[end] === Break.never) continue
    text.measure(start, end, candidate)
    width.least = Math.max(width.least, candidate.width)
    start = end + 1
  }
  if (final < 0) return
  text.measure(0, final, candidate)
  width.most = Math.max(width.most, candidate.width)
}
