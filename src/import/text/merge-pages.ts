import { findNoteStarts } from '../notes/find-note-starts.js'
import type { TextMeasures } from './measure-text-pages.js'
import { mergeFragments } from './merge-fragments.js'
import { mergeRows } from './merge-rows.js'
import type { TextLine } from './split-text-pages.js'

/** So many lines begin with white space where a program kept the page's layout. */
const LAYOUT = 0.15

/**
 * Put the pieces of printed lines together on each page, by their columns where the text layer keeps them, else by their
 * lengths.
 *
 * @param pages  with furniture
 */
export function mergePages(pages: readonly (readonly TextLine[])[], measures: TextMeasures): TextLine[][] {
  if (!measures.isJustified) return pages.map((lines) => [...lines])
  const all = pages.flat().filter(({ text }) => text.trim())
  const isLayout = all.filter(({ text }) => /^ {2}/.test(text)).length > all.length * LAYOUT
  const rows = isLayout ? merge(pages, measures, mergeRows) : pages
  return merge(rows, measures, mergeFragments)
}

function merge(
  pages: readonly (readonly TextLine[])[],
  measures: TextMeasures,
  mergeLines: typeof mergeFragments,
): TextLine[][] {
  const all = pages.flat()
  const starts = new Set([...findNoteStarts(all).keys()].map((index) => all[index]))
  return pages.map((lines) => {
    const first = lines.findIndex((line) => starts.has(line))
    const notes = new Set(first === -1 ? [] : lines.slice(first))
    return mergeLines(lines, (line) => (notes.has(line) ? measures.notes : measures.body))
  })
}
