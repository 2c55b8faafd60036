import type { GlyphPage, PdfGlyph } from '../../../src/pdf/read-pdf-glyphs.js'

/**
 * The glyphs of a page, those of a turned table as they are read with the page turned, and below the others.
 */
export function uprightGlyphs({ glyphs, height }: GlyphPage): PdfGlyph[] {
  return glyphs.map((glyph) => {
    if (!glyph.isTurned) return glyph
    const { x, right, y } = glyph
    return { ...glyph, x: height - y, right: height - y + (right - x), y: height + x }
  })
}
