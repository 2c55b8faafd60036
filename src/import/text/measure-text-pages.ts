import { findNoteStarts } from '../notes/find-note-starts.js'
import { estimateWidth } from '../source/estimate-width.js'
import { isUnfinished } from '../source/is-unfinished.js'
import type { TextLine } from './split-text-pages.js'

/** How long the full lines of a text layer are, in full-width characters of their own type. */
export interface TextMeasures {
  body: number
  /** More than the text's, since notes are set smaller; the text's where there are no notes. */
  notes: number
  /** Most lines are full: a short line ends something. */
  isJustified: boolean
  /** A full line says by its length whether it is the text's or a note's. */
  areApart: boolean
}

/** Lines are as long as their measure to within this much. */
const NEAR = 0.8
/** Lines with fewer letters than this have an exact length. */
const FEW = 6
const LETTERS = /[\p{sc=Latin}\p{sc=Cyrillic}]/gu
/** Part of the lines that are full where the text is justified; the others end paragraphs. */
const JUSTIFIED = 0.4

/**
 * Find the measures on which most lines agree, of the text and of the notes.
 *
 * @param pages  with furniture
 */
export function measureTextPages(pages: readonly (readonly TextLine[])[]): TextMeasures {
  const starts = findNoteStarts(pages.flat())
  const body: number[] = []
  const notes: number[] = []
  const exact: number[] = []
  let at = 0
  for (const lines of pages) {
    let isNote = false
    for (const { text } of lines) {
      isNote ||= starts.has(at)
      at++
      const width = estimateWidth(text)
      if (width > 0) (isNote ? notes : body).push(width)
      if (isNote && isUnfinished(text) && (text.match(LETTERS)?.length ?? 0) < FEW) exact.push(width)
    }
  }
  const measure = modeOf(body)
  const full = body.filter((width) => Math.abs(width - measure) < 2 * NEAR).length
  const half = body.filter((width) => width > measure / 2).length
  const noteMeasure = notes.length > 0 ? Math.max(modeOf(notes), measure) : measure
  const long = exact.filter((width) => width > measure - NEAR)
  const like = long.filter((width) => width < measure + (noteMeasure - measure) * 0.35)
  return {
    body: measure,
    notes: noteMeasure,
    areApart: noteMeasure - measure > 2 * NEAR && like.length * 10 < long.length,
    isJustified: full > half * JUSTIFIED,
  }
}

/** The length near which most lines end; short lines are not counted. */
function modeOf(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b)
  let best = { count: 0, middle: 0 }
  let from = 0
  for (const [until, width] of sorted.entries()) {
    while (width - (sorted[from] ?? 0) > 2 * NEAR) from++
    const count = until - from + 1
    if (count >= best.count && width > 8)
      best = { count, middle: sorted[Math.floor((from + until) / 2)] ?? 0 }
  }
  return best.middle
}
