import { greatest, least } from '../source/extremes.js'
import type { PdfLine } from './gather-pdf-lines.js'

/** A gap in a line that is wider than this, in type sizes, may be a gutter. */
const GUTTER = 1.2
const FEWEST_LINES = 8

/**
 * Whether a page is set in columns beside each other: most of its lines have a gap at the same place near the middle, with
 * a good piece of line on both sides.
 */
export function hasColumns(lines: readonly PdfLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false
  const gutters: number[] = []
  const left = least(lines.map(({ x }) => x))
  const right = greatest(lines.map((line) => line.right))
  for (const { glyphs, size } of lines) {
    const inked = glyphs.filter(({ text }) => text.trim())
    for (const [index, glyph] of inked.entries()) {
      const last = inked[index - 1]
      if (!last || glyph.x - last.right < GUTTER * size) continue
      const middle = (glyph.x + last.right) / 2
      const part = (middle - left) / (right - left)
      if (part > 0.35 && part < 0.65 && index > 4 && inked.length - index > 4) gutters.push(middle)
    }
  }
  const centre = gutters.sort((a, b) => a - b)[Math.floor(gutters.length / 2)] ?? 0
  const agreed = gutters.filter((one) => Math.abs(one - centre) < (right - left) * 0.04).length
  return agreed > lines.length * 0.5
}
