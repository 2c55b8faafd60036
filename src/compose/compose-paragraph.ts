import { chooseBreaks } from './choose-breaks.js'
import { findBreaks } from './find-breaks.js'
import { justifyLine } from './justify-line.js'
import { listClusters } from './list-clusters.js'
import { MeasuredText } from './measured-text.js'
import type { Line, Place, Run } from './paragraph.js'
import type { Settings } from './settings.js'

export function composeParagraph(runs: readonly Run[], settings: Settings): Line[] {
  const lines: Line[] = []
  let first = 0
  for (let at = 0; at <= runs.length; at++) {
    if (at < runs.length && runs[at]?.kind !== 'break') continue
    const indent = first === 0 ? settings.indent : 0
    lines.push(...composeStretch(runs.slice(first, at), first, { ...settings, indent }))
    first = at + 1
  }
  return lines
}

function composeStretch(runs: readonly Run[], first: number, settings: Settings): Line[] {
  const clusters = listClusters(runs, first)
  if (clusters.length === 0) return []
  const text = new MeasuredText(clusters, settings)
  const breaks = findBreaks(clusters, settings.kinsoku)
  const ends = chooseBreaks(text, breaks, settings) ?? []
  const place = (at: number): Place => {
    const cluster = clusters[at]
    const last = clusters.at(-1)
    if (cluster) return { run: cluster.run, offset: cluster.start }
    return { run: last?.run ?? first, offset: last?.end ?? 0 }
  }
  let start = 0
  return ends.map((end, index) => {
    const line = justifyLine(text, start, end, index === ends.length - 1, settings)
    const set = { start: place(start), end: place(end + 1), ...line }
    start = end + 1
    return set
  })
}
