import { greatest } from '../source/extremes.js'
import type { PdfLine } from './gather-pdf-lines.js'

/** The measures of a PDF's text, in points, as its pages show them. */
export interface PdfMeasures {
  /** Type size of the text. */
  size: number
  /** From baseline to baseline. */
  leading: number
  /** Left edge of the type area, on the pages with even and with odd index. */
  left: readonly [number, number]
  /** Width of the type area. */
  measure: number
  /** Fonts that the text is set in. */
  fonts: ReadonlySet<string>
}

/** Sizes with less of the glyphs than this are headings, calls and the like. */
const SHARE = 0.15

/**
 * Measure the text: its type size is the largest that much is set in, so that an article whose notes are longer than its
 * text is measured right; its left edge is where most lines of that size begin.
 */
export function measurePdf(pages: readonly (readonly PdfLine[])[]): PdfMeasures {
  const glyphs = new Map<number, number>()
  let all = 0
  for (const line of pages.flat()) {
    glyphs.set(line.size, (glyphs.get(line.size) ?? 0) + line.glyphs.length)
    all += line.glyphs.length
  }
  const sizes = [...glyphs].filter(([, count]) => count > all * SHARE).map(([size]) => size)
  const size = sizes.length > 0 ? greatest(sizes) : mostCommon(glyphs)
  const isText = (line: PdfLine): boolean => Math.abs(line.size - size) < size * 0.03
  const leadings = new Map<number, number>()
  const fonts = new Map<string, number>()
  const lefts = [new Map<number, number>(), new Map<number, number>()] as const
  const widths: number[] = []
  let text = 0
  for (const [index, lines] of pages.entries()) {
    for (const [place, line] of lines.entries()) {
      if (!isText(line)) continue
      const before = lines[place - 1]
      if (before && isText(before)) count(leadings, Math.round((line.y - before.y) * 2) / 2)
      count(lefts[index % 2 === 0 ? 0 : 1], Math.round(line.x))
      widths.push(line.right - line.x)
      for (const { font } of line.glyphs) count(fonts, font)
      text += line.glyphs.length
    }
  }
  widths.sort((a, b) => a - b)
  const even = mostCommon(lefts[0])
  const odd = lefts[1].size > 0 ? mostCommon(lefts[1]) : even
  return {
    size,
    leading: mostCommon(leadings) || size * 1.6,
    left: [even, odd],
    measure: widths[Math.floor(widths.length * 0.85)] ?? 0,
    fonts: new Set([...fonts].filter(([, some]) => some > text * 0.03).map(([font]) => font)),
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function mostCommon(counts: ReadonlyMap<number, number>): number {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
