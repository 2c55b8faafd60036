import type { Run } from '../../src/compose/paragraph.js'
import type { Settings } from '../../src/compose/settings.js'
import { type JournalParagraph, lineEnds, runsFrom } from './journal.js'
import { type RunStyle, readRuns } from './read-runs.js'

export interface Figures {
  lines: number
  forced: number
  free: number
}

/** A line that does not end where the journal's does, when started where the journal's starts. */
export interface Miss {
  paragraph: number
  line: number
  /** Where the journal's line starts and ends, and ours. */
  start: number
  printed: number
  ours: number
}

export interface Evaluation {
  all: Figures
  odd: Figures
  even: Figures
  misses: Miss[]
}

/** How a paragraph is set in the journal. */
export interface JournalStyle extends RunStyle {
  settings: Settings
}

/**
 * Compose printed paragraphs and count the line ends that are the journal's.
 *
 * Forced: each line starts where the journal starts it. Free: each paragraph is set from its start.
 */
export function evaluateJournal(paragraphs: readonly JournalParagraph[], style: JournalStyle): Evaluation {
  const none = (): Figures => ({ lines: 0, forced: 0, free: 0 })
  const evaluation: Evaluation = { all: none(), odd: none(), even: none(), misses: [] }
  for (const { index, element, breaks } of paragraphs) {
    if (breaks.length === 0) continue
    const parity = index % 2 === 0 ? evaluation.even : evaluation.odd
    const runs = readRuns(element, style)
    const free = new Set(lineEnds(runs, style.settings))
    breaks.forEach((printed, line) => {
      const start = breaks[line - 1] ?? 0
      const ours = start + firstEnd(line === 0 ? runs : runsFrom(runs, start), line === 0, style.settings)
      for (const figures of [evaluation.all, parity]) {
        figures.lines++
        if (ours === printed) figures.forced++
        if (free.has(printed)) figures.free++
      }
      if (ours !== printed) evaluation.misses.push({ paragraph: index, line, start, printed, ours })
    })
  }
  return evaluation
}

function firstEnd(runs: readonly Run[], isFirst: boolean, settings: Settings): number {
  return lineEnds(runs, isFirst ? settings : { ...settings, indent: 0 })[0] ?? 0
}
