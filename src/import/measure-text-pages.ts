import { estimateWidth } from './estimate-width.js'
import { findNoteStarts } from './find-note-starts.js'
import type { TextLine } from './split-text-pages.js'

/** How long the full lines of a text layer are, in full-width characters of their own type. */
export interface TextMeasures {
  body: number
  /** More than the text's, since notes are set smaller; the text's where there are no notes. */
  notes: number
  /** Most lines are full: a short line ends something. */
  isJustified: boolean
}

/** Lines are as long as their measure to within this much. */
const NEAR = 0.8
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
  let at = 0
  for (const lines of pages) {
    let isNote = false
    for (const { text } of lines) {
      isNote ||= starts.has(at)
      at++
      const width = estimateWidth(text)
      if (width > 0) (isNote ? notes : body).push(width)
    }
  }
  const measure = modeOf(body)
  const full = body.filter((width) => Math.abs(width - measure) < 2 * NEAR).length
  const long = body.filter((width) => width > measure / 2).length
  return {
    body: measure,
    notes: notes.length > 0 ? Math.max(modeOf(notes), measure) : measure,
    isJustified: full > long * JUSTIFIED,
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
