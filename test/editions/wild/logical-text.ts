import type { GlyphPage, PdfGlyph } from '../../../src/pdf/read-pdf-glyphs.js'
import { uprightGlyphs } from './upright-glyphs.js'

const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
const REORDERED = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}]/u
/** Numbers beside letters from right to left, which are drawn on either side of them, by what stands before on another line. */
const MOVED_NUMBER =
  /(?<=[\p{Script=Hebrew}\p{Script=Arabic}])\p{Nd}+|\p{Nd}+(?=[\p{Script=Hebrew}\p{Script=Arabic}])/gu
/** Between the text and the notes of a page, which no number belongs to both of. */
const PARTED = '\n'
/** What is drawn on either side of letters from right to left, or in another order within a syllable: repha, too. */
const MOVED = /\u0930\u094d|[\p{P}\p{S}\p{M}\p{Cf}]/gu

/** Whether a text has letters that are not drawn in the order in which they are read. */
export function isReordered(text: string): boolean {
  return REORDERED.test(text)
}

/** Letters alone, and the digits whose order is the same however a script is drawn. */
export function lettersOf(text: string): string {
  return text.replace(MOVED, '').replace(MOVED_NUMBER, '').replaceAll(PARTED, '')
}

/**
 * The text of a page in the order of reading: what is drawn from the right is turned about, line by line. A line break
 * is where lines of another size begin.
 */
export function logicalText(page: GlyphPage): string {
  const lines = linesOf(uprightGlyphs(page))
  return lines
    .map(({ size, texts }, index) => (size === lines[index - 1]?.size ? '' : PARTED) + turnAbout(texts))
    .join('')
}

interface GlyphLine {
  /** Of its largest glyph. */
  size: number
  texts: string[]
}

/** Glyphs that are drawn one after the other at one height, about. */
function linesOf(glyphs: readonly PdfGlyph[]): GlyphLine[] {
  const lines: GlyphLine[] = []
  let last: PdfGlyph | undefined
  for (const glyph of glyphs) {
    if (!last || Math.abs(glyph.y - last.y) > 0.5 * Math.max(glyph.size, last.size))
      lines.push({ size: 0, texts: [] })
    const line = lines.at(-1)
    line?.texts.push(glyph.text)
    if (line) line.size = Math.max(line.size, glyph.size)
    last = glyph
  }
  return lines
}

function turnAbout(line: readonly string[]): string {
  const first = line.findIndex((text) => FROM_RIGHT.test(text))
  if (first < 0) return line.join('')
  // As far as nothing is between that is read from the left, digits aside.
  let end = first
  let last = first
  while (end < line.length && !/(?!\p{Script=Hebrew}|\p{Script=Arabic})\p{L}/u.test(line[end] ?? '')) {
    if (FROM_RIGHT.test(line[end] ?? '')) last = end
    end++
  }
  const turned = line.slice(first, last + 1).reverse()
  return (
    line.slice(0, first).join('') +
    turned.join('').replace(/\p{Nd}+/gu, (digits) => [...digits].reverse().join('')) +
    turnAbout(line.slice(last + 1))
  )
}
