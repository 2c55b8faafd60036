import { scripts } from '../source/scripts.js'
import type { PdfLine } from './gather-pdf-lines.js'

const JAPANESE = new RegExp(`[${scripts.japanese}]`, 'u')
const WESTERN = /[\p{sc=Latin}\p{sc=Cyrillic}\d]/u
/** So many lines with both scripts say how their sizes differ. */
const FEWEST = 5
/** Sizes that differ by more are not of one setting. */
const MOST = 1.2
/** What is less is no difference. */
const LEAST = 1.02

/**
 * Give each line the size of its Japanese characters, or the one that they would have. LaTeX's Japanese classes, and
 * journals, set them smaller than the letters beside them, so that a line of one paragraph would be larger than the
 * next.
 *
 * @param pages  whose lines' sizes are changed
 */
export function evenSizes(pages: readonly (readonly PdfLine[])[]): void {
  /** Font of letters → how much larger than the Japanese beside them they are, line by line. */
  const ratios = new Map<string, number[]>()
  const lines = pages.flat().map((line) => {
    const plain = line.glyphs.filter((glyph) => !line.raised.has(glyph))
    const japanese = middleOf(plain.filter(({ text }) => JAPANESE.test(text)).map(({ size }) => size))
    const western = plain.filter(({ text }) => WESTERN.test(text))
    for (const { font, size } of new Map(western.map((glyph) => [glyph.font, glyph])).values()) {
      const ratio = japanese ? size / japanese : MOST
      if (ratio >= MOST) continue
      const known = ratios.get(font)
      if (known) known.push(ratio)
      else ratios.set(font, [ratio])
    }
    return { line, japanese, western }
  })
  const ratioOf = new Map(
    [...ratios].map(([font, known]) => [font, known.length < FEWEST ? 1 : (middleOf(known) ?? 1)]),
  )
  for (const { line, japanese, western } of lines) {
    const [first] = western
    const ratio = ratioOf.get(first?.font ?? '') ?? 1
    if (japanese) line.size = rounded(japanese)
    else if (first && ratio > LEAST) line.size = rounded(first.size / ratio)
  }
}

function middleOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function rounded(size: number): number {
  return Math.round(size * 20) / 20
}
