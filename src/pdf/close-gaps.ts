import { PDFDict, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import { fourDigits } from './cmap-blocks.js'
import type { PaintedLine } from './find-painted-lines.js'
import type { PaintedGlyph } from './list-painted-glyphs.js'
import type { PageContent } from './page-content.js'
import { type EmbeddedFont, readEmbeddedFont, type WantedWidth, widenFont } from './widen-font.js'

/** Gaps, in em, that programs take for a space: poppler and pdf.js those of 0.1 em and more. */
const NARROWEST = 0.09
/** What is farther away belongs to something else. */
const WIDEST = 1.1
/** Copies of a glyph are as many sixteenths of an em wider as the gap has: what is left of it is read as none. */
const STEPS = 16
/** How far from each other's baseline glyphs of one line may be, in em. */
const LEVEL = 0.02

/** A glyph whose advance is to reach the next one. */
interface WidenedGlyph {
  content: PageContent
  glyph: PaintedGlyph
  wanted: WantedWidth
}

/**
 * Close the gaps between the glyphs of a line where the text has no space: the quarter em between Japanese and Western text,
 * and what was added between characters to fill a line. The glyph before a gap is exchanged for a copy that looks the same
 * and has a wider advance, so that nothing is moved, and programs that take a gap for a space find `1917年` as one word.
 *
 * @param painted  the lines of all pages
 * @see JLREQ 3.2.6 "Handling of Western Text in Japanese Text Using Proportional Western Fonts" for the quarter em
 */
export function closeGaps(document: PDFDocument, painted: readonly PaintedLine[]): void {
  const { context } = document
  const fonts = new Map<PDFRef, EmbeddedFont | undefined>()
  const fontOf = (reference: PDFRef): EmbeddedFont | undefined => {
    if (!fonts.has(reference)) {
      const font = context.lookup(reference)
      fonts.set(reference, font instanceof PDFDict ? readEmbeddedFont(context, font) : undefined)
    }
    return fonts.get(reference)
  }
  const widened = new Map<PDFRef, WidenedGlyph[]>()
  for (const line of painted) {
    const { content } = line
    for (const [index, next] of pairsWithoutSpace(line)) {
      const glyph = content.glyphs[index]
      const reference = glyph && content.fonts.get(glyph.string.font)
      const font = reference && fontOf(reference)
      if (!font) continue
      const gap = gapBetween(content, font, index, next)
      if (gap === undefined || gap < NARROWEST || gap > WIDEST) continue
      const wanted = { code: codeOf(content, glyph), addition: Math.round(gap * STEPS) / STEPS }
      const glyphs = widened.get(reference)
      if (glyphs) glyphs.push({ content, glyph, wanted })
      else widened.set(reference, [{ content, glyph, wanted }])
    }
  }
  for (const [reference, glyphs] of widened) {
    const font = fontOf(reference)
    if (font) exchange(document, font, glyphs)
  }
}

/** Give a font the copies that are wanted, each once, and paint them. */
function exchange(document: PDFDocument, font: EmbeddedFont, glyphs: readonly WidenedGlyph[]): void {
  const keyOf = ({ code, addition }: WantedWidth): string => `${code} ${addition}`
  const wanted = new Map(glyphs.map((one) => [keyOf(one.wanted), one.wanted]))
  const codes = widenFont(document.context, font, [...wanted.values()])
  const codeByKey = new Map([...wanted.keys()].map((key, index) => [key, codes[index]]))
  for (const { content, glyph, wanted } of glyphs) {
    const code = codeByKey.get(keyOf(wanted))
    if (code !== undefined) content.insert({ at: glyph.start, until: glyph.end, text: fourDigits(code) })
  }
}

/** List the glyphs of a line that follow each other in its text without a space, by their indices. */
function pairsWithoutSpace({ content, text, glyphs }: PaintedLine): [number, number][] {
  const pairs: [number, number][] = []
  let at = 0
  for (const [order, index] of glyphs.entries()) {
    const begin = at
    while (/\s/.test(text.charAt(at))) at++
    const before = glyphs[order - 1]
    if (before !== undefined && at === begin && !hasSpace(content.glyphs, before, index))
      pairs.push([before, index])
    at += content.glyphs[index]?.meaning.length ?? 0
  }
  return pairs
}

/** Whether a space is painted between two glyphs. */
function hasSpace(glyphs: readonly PaintedGlyph[], before: number, after: number): boolean {
  return glyphs.slice(before + 1, after).some(({ meaning }) => /^\s*$/.test(meaning))
}

/**
 * Measure the gap from the end of a glyph to the next one, in em of the first.
 *
 * @returns  `undefined` where they are in one string, or not on one line, or where others of its string come after the first
 */
function gapBetween(
  content: PageContent,
  { widthOf }: EmbeddedFont,
  index: number,
  nextIndex: number,
): number | undefined {
  const { glyphs } = content
  const [glyph, next] = [glyphs[index], glyphs[nextIndex]]
  if (!glyph || !next || glyph.string === next.string || glyphs[index + 1]?.string === glyph.string)
    return undefined
  const [from, to] = [glyph.string.matrix, next.string.matrix]
  if (!from || !to) return undefined
  let advance = 0
  for (let at = index; at >= 0 && glyphs[at]?.string === glyph.string; at--)
    advance += widthOf(codeOf(content, glyphs[at]))
  const [a, b] = [glyph.string.size * from[0], glyph.string.size * from[1]]
  const em = Math.hypot(a, b)
  if (em === 0) return undefined
  const x = to[4] - from[4] - advance * a
  const y = to[5] - from[5] - advance * b
  const across = (a * y - b * x) / em ** 2
  return Math.abs(across) > LEVEL ? undefined : (a * x + b * y) / em ** 2
}

function codeOf({ text }: PageContent, glyph: PaintedGlyph | undefined): number {
  return Number.parseInt(text.slice(glyph?.start, glyph?.end), 16)
}
