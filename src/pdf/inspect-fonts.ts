import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { type GlyphMetrics, glyphMetrics } from '../fonts/glyph-metrics.js'
import { readSfnt } from '../fonts/sfnt-tables.js'
import { type Clause, countOf } from './clause.js'
import type { PageContent } from './page-content.js'
import { decodeStream } from './stream-bytes.js'
import { type EmbeddedFont, readEmbeddedFont } from './widen-font.js'

const name = (text: string): PDFName => PDFName.of(text)

/** How far a width may be from that of the font program, in thousandths of an em: what it was rounded by. */
const ROUNDING = 1

/** Codes of one font that pages paint. */
interface PaintedFont {
  font: PDFDict
  codes: ReadonlySet<number>
}

/** A code of a font, and its glyph in the font program; without metrics it is not there. */
interface PaintedCode {
  code: number
  width?: number
  advance?: number
}

/** What clauses on fonts count in a document. */
export interface FontClauses {
  composites: Clause<'composites'>
  glyphs: Clause<'glyphs'>
  widths: Clause<'widths'>
}

/**
 * Check the fonts that pages paint with, and each glyph that they paint: that codes lead to glyphs in one way alone, that the
 * glyphs are in the font program, and that their widths in the PDF are those of the font program.
 *
 * @see ISO 19005-2, 6.2.11.3 "Composite fonts", 6.2.11.4.1, 6.2.11.5 "Font metrics", 6.2.11.8 "Use of .notdef glyph"
 * @see ISO 14289-1, 7.21.3 to 7.21.5, 7.21.8
 */
export function inspectFonts(document: PDFDocument, contents: readonly PageContent[]): FontClauses {
  const fonts = paintedFonts(document, contents)
  const codes = fonts.flatMap((font) => paintedCodes(document, font))
  return {
    composites: countOf('composites', fonts, ({ font }) => isPlainComposite(font)),
    glyphs: countOf('glyphs', codes, ({ code, advance }) => code !== 0 && advance !== undefined),
    widths: countOf(
      'widths',
      codes,
      ({ width, advance }) =>
        width !== undefined && advance !== undefined && Math.abs(width - advance) <= ROUNDING,
    ),
  }
}

function paintedFonts({ context }: PDFDocument, contents: readonly PageContent[]): PaintedFont[] {
  const codes = new Map<PDFRef, Set<number>>()
  for (const { glyphs, fonts, text } of contents)
    for (const { string, start, end } of glyphs) {
      const reference = fonts.get(string.font)
      if (!reference) continue
      const known = codes.get(reference) ?? new Set()
      codes.set(reference, known.add(Number.parseInt(text.slice(start, end), 16)))
    }
  return [...codes].flatMap(([reference, painted]) => {
    const font = context.lookup(reference)
    return font instanceof PDFDict ? [{ font, codes: painted }] : []
  })
}

function paintedCodes({ context }: PDFDocument, { font, codes }: PaintedFont): PaintedCode[] {
  const embedded = readEmbeddedFont(context, font)
  const metrics = embedded && metricsOf(context.lookup(embedded.program))
  return [...codes].map((code) => {
    const advance = metrics?.advances[code]
    if (!embedded || !metrics || advance === undefined) return { code }
    return { code, width: thousandths(embedded, code), advance: (1000 * advance) / metrics.unitsPerEm }
  })
}

function thousandths({ widthOf }: EmbeddedFont, code: number): number {
  return 1000 * widthOf(code)
}

/** The metrics of a font program; `undefined` where it cannot be read. */
function metricsOf(program: unknown): GlyphMetrics | undefined {
  if (!(program instanceof PDFRawStream)) return undefined
  try {
    return glyphMetrics(readSfnt(decodeStream(program)))
  } catch {
    return undefined
  }
}

/**
 * Whether the codes of a font are the numbers of its characters, and these are led to glyphs. A list of the glyphs of a subset
 * may be left out, and is not looked into.
 */
function isPlainComposite(font: PDFDict): boolean {
  const encoding = font.get(name('Encoding'))
  const descendant = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict)
  const system = descendant?.lookupMaybe(name('CIDSystemInfo'), PDFDict)
  const map = descendant?.lookup(name('CIDToGIDMap'))
  return (
    font.get(name('Subtype')) === name('Type0') &&
    (encoding === name('Identity-H') || encoding === name('Identity-V')) &&
    (map === name('Identity') || map instanceof PDFRawStream) &&
    ['Registry', 'Ordering', 'Supplement'].every((key) => system?.has(name(key))) &&
    descendant?.lookupMaybe(name('FontDescriptor'), PDFDict)?.has(name('CIDSet')) === false
  )
}
