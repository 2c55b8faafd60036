import { greatest } from '../source/extremes.js'
import { measureText } from './measure-text.js'
import type { TextLine } from './split-text-pages.js'

const GAP = /\S(\s{3,}|\u3000{2,})\S/g
const FEWEST_LINES = 8
/** Half of a full-width character. */
const COLUMN = 0.5

/**
 * Whether a page of a text layer shows columns beside each other, as `pdftotext -layout` writes them: most lines have a
 * gap at one place near the middle.
 */
export function hasTextColumns(lines: readonly TextLine[]): boolean {
  const full = lines.filter(({ text }) => text.trim())
  if (full.length < FEWEST_LINES) return false
  const width = greatest(full.map(({ text }) => measureText(text)))
  const votes = new Map<number, number>()
  for (const { text } of full) {
    const columns = new Set<number>()
    for (const gap of text.matchAll(GAP)) {
      const from = measureText(text.slice(0, gap.index + 1))
      const until = from + measureText(gap[1] ?? '')
      for (let column = Math.ceil(from / COLUMN); column <= until / COLUMN; column++) columns.add(column)
    }
    for (const column of columns) votes.set(column, (votes.get(column) ?? 0) + 1)
  }
  return [...votes].some(([column, count]) => {
    const part = (column * COLUMN) / width
    return part > 0.3 && part < 0.7 && count > full.length * 0.6
  })
}
