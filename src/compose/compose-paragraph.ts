import { allowEmergencies } from './allow-emergencies.js'
import { Break } from './break.js'
import { chooseBreaks } from './choose-breaks.js'
import { chooseBreaksEvenly } from './choose-breaks-evenly.js'
import { chooseBreaksGreedily } from './choose-breaks-greedily.js'
import { findBreaks } from './find-breaks.js'
import { justifyLine } from './justify-line.js'
import { listClusters } from './list-clusters.js'
import { MeasuredText } from './measured-text.js'
import type { Line, Run, RunPlace } from './paragraph.js'
import type { Settings } from './settings.js'

/** Part of the measure: a line at which a page of an original ends is filled only where it is at least so long. */
const LEAST_FILLED = 3 / 4

/**
 * Compose a paragraph: decide where its lines end and how much space follows every character. As a typesetter does,
 * reduce the space of punctuation to take in one more character, and expand only where that is worse.
 *
 * ## In
 *
 * `runs` is the paragraph's text in order, cut wherever the language, the face, the size or the kind changes; a run
 * without text is not needed. White space is collapsed as CSS does it, a `br` is a run of its own. U+00AD in the text
 * is where a word may be broken; runs of one `group` (`span.keep`) are never separated. `face.shape` gives advances in
 * em as the browser draws them: with `features`, with `text-autospace: no-autospace` and `text-spacing-trim:
 * space-all`. Japanese is set solid, so a Japanese run needs the feature `-kern` and the page `font-kerning: none`
 * there; if the page keeps the kerning of kana, leave the feature out, and lines still fill the measure.
 *
 * ## Out
 *
 * Lines that cover the text without a gap: each ends where the next starts. For each cluster of a line, `after` is the
 * space added to its drawn advance (px, negative where the line is reduced). On a filled line
 *
 *     indent + before + Σ (advance + after) = measure
 *
 * exactly; on other lines the sum is the line's width. Spaces at which a line was broken are its last clusters, and their
 * `after` undoes their advance. At a hyphen, the last cluster is U+00AD and its advance the hyphen's, which the
 * page has to show, with the width that the letter before it gains without its kerning. `after` belongs to the gap,
 * however the page applies it; inside Latin and Cyrillic words it is 0, except on a line that could not be filled
 * otherwise. A ruby is one cluster: its advance is
 * the wider of base and reading, and where the reading hangs over a neighbour the gap there is negative.
 *
 * @param runs      the paragraph, which is not changed
 * @param settings  measure, size and preferences; `defaultSettings` has all but measure and size
 * @returns         the lines; empty for a paragraph without characters
 * @see JLREQ, 3.1 "Line Composition Rules for Punctuation Marks", 3.2 "Japanese and Western Mixed Text
 *   Composition", 3.8 "Line Adjustment"
 */
export function composeParagraph(runs: readonly Run[], settings: Settings): Line[] {
  const lines: Line[] = []
  let first = 0
  for (let at = 0; at <= runs.length; at++) {
    const run = runs[at]
    if (run && run.kind !== 'break') continue
    const indent = first === 0 ? settings.indent : 0
    const ofStretch = runs.slice(first, at)
    const compose = (fillsLastLine: boolean): Line[] =>
      composeStretch(ofStretch, first, { ...settings, indent, fillsLastLine })
    let stretch = compose(false)
    // Where a page of an original ends in a line; a short one would be torn apart.
    const isFilled = run?.isFilled === true && settings.isJustified
    if (isFilled && lengthOf(stretch.at(-1)) >= LEAST_FILLED * settings.measure) stretch = compose(true)
    for (const line of stretch) lines.push(line)
    first = at + 1
  }
  return lines
}

/** The length of a line, in px. */
function lengthOf(line: Line | undefined): number {
  if (!line) return 0
  return line.clusters.reduce((sum, { advance, after }) => sum + advance + after, line.indent + line.before)
}

const choosers = {
  'total-fit': chooseBreaks,
  greedy: chooseBreaksGreedily,
  even: chooseBreaksEvenly,
} as const

function composeStretch(runs: readonly Run[], first: number, settings: Settings): Line[] {
  const clusters = listClusters(runs, first)
  if (clusters.length === 0) return []
  const text = new MeasuredText(clusters, settings)
  const breaks = allowEmergencies(text, findBreaks(clusters, settings.kinsoku), settings)
  const ends = choosers[settings.mode](text, breaks, settings)
  const place = (at: number): RunPlace => {
    const cluster = clusters[at]
    const last = clusters.at(-1)
    if (cluster) return { run: cluster.run, offset: cluster.start }
    return { run: last?.run ?? first, offset: last?.end ?? 0 }
  }
  let start = 0
  return ends.map((end, index) => {
    const line = justifyLine(text, start, end, index === ends.length - 1 && !settings.fillsLastLine, settings)
    const leavesTooLittle =
      index === ends.length - 2 && text.letters(end + 1, clusters.length - 1) < settings.lastLine
    const isForced = breaks[end] === Break.emergency || leavesTooLittle
    const set = { start: place(start), end: place(end + 1), ...line, isForced }
    start = end + 1
    return set
  })
}
