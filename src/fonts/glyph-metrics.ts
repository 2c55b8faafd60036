import { type SfntTables, tableOf, viewOf } from './sfnt-tables.js'

/** Horizontal metrics of all glyphs of a font, in its units. */
export interface GlyphMetrics {
  unitsPerEm: number
  advances: number[]
  bearings: number[]
}

/**
 * Read the horizontal metrics of a font. Glyphs beyond the last whole entry have its advance, and a side bearing of their own.
 *
 * @throws RangeError where a table is missing or too short
 * @see OpenType Specification, "hmtx"
 */
export function glyphMetrics(tables: SfntTables): GlyphMetrics {
  const count = viewOf(tableOf(tables, 'maxp')).getUint16(4)
  const whole = viewOf(tableOf(tables, 'hhea')).getUint16(34)
  const view = viewOf(tableOf(tables, 'hmtx'))
  const glyphs = Array.from({ length: count }, (_, glyph) => glyph)
  return {
    unitsPerEm: viewOf(tableOf(tables, 'head')).getUint16(18),
    advances: glyphs.map((glyph) => view.getUint16(4 * Math.min(glyph, whole - 1))),
    bearings: glyphs.map((glyph) =>
      view.getInt16(glyph < whole ? 4 * glyph + 2 : 4 * whole + 2 * (glyph - whole)),
    ),
  }
}
