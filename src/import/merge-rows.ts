import { measureText } from './measure-text.js'
import type { TextLine } from './split-text-pages.js'

const CALLS = /^\s*(?:[（(]\d{1,4}[)）]\s*)+$/
const CALL = /[（(]\d{1,4}[)）]/g
/** As `pdftotext -layout` counts columns, in full-width characters; its count drifts along a line. */
const NEAR = 2.5

/**
 * Put raised calls back into their lines: `pdftotext -layout` writes each in a row of its own, below its line, where the
 * rest of the line follows in a third row, or above it, where the line has a gap in its place.
 */
export function mergeRows(lines: readonly TextLine[]): TextLine[] {
  const merged: TextLine[] = []
  const rest = lines.map((line) => ({ ...line }))
  for (const [index, line] of rest.entries()) {
    if (!CALLS.test(line.text)) {
      merged.push(line)
      continue
    }
    let last = merged.findLastIndex(({ text }) => text.trim())
    const next = rest.slice(index + 1).find(({ text }) => text.trim())
    for (const call of line.text.matchAll(CALL)) {
      const column = measureText(line.text.slice(0, call.index))
      const gap = next && gapAt(next.text, column)
      const previous = merged[last]
      if (next && gap) {
        next.text = next.text.slice(0, gap.from) + call[0] + next.text.slice(gap.until)
      } else if (previous && Math.abs(measureText(previous.text) - column) < NEAR) {
        previous.text += call[0]
        const follows = next && measureText(/^\s*/.exec(next.text)?.[0] ?? '') > column
        if (next && follows && column > 3) {
          previous.text += next.text.trim()
          next.text = ''
        }
      } else {
        merged.push({ text: call[0], number: line.number })
        last = merged.length - 1
      }
    }
  }
  return merged
}

/** A gap of two spaces or more at a column. */
function gapAt(text: string, column: number): { from: number; until: number } | undefined {
  for (const gap of text.matchAll(/\s{2,}/g)) {
    if (gap.index === 0) continue
    const from = measureText(text.slice(0, gap.index))
    const until = from + gap[0].length / 2
    if (column > from - NEAR && column < until + NEAR / 2) {
      return { from: gap.index, until: gap.index + gap[0].length }
    }
  }
  return undefined
}
