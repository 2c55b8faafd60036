import { readSfnt, viewOf, writeSfnt } from './sfnt-tables.js'

/** How far something reaches above the baseline and below it, in em. */
export interface Heights {
  ascent: number
  descent: number
}

/** The bit of `fsSelection` that prefers the typographic heights for lines. */
const USE_TYPO_METRICS = 1 << 7

/**
 * Make a font say how high its lines and its em are.
 *
 * Browsers set readings (ruby) at the top of the em of the font, for which style sheets have no descriptor; and devices that
 * read an EPUB take the height of lines from the font alone.
 *
 * @param lines  from one line to the next
 * @param em     of the space that its letters are drawn in
 * @see OpenType Specification, "hhea", and "OS/2", "sTypoAscender" and "usWinAscent"
 */
export function withHeights(font: Uint8Array, lines: Heights, em: Heights): Uint8Array {
  const tables = new Map(readSfnt(font))
  const head = tables.get('head')
  const hhea = tables.get('hhea')?.slice()
  const os2 = tables.get('OS/2')?.slice()
  if (!head || !hhea) return font
  const perEm = viewOf(head).getUint16(18)
  const units = ({ ascent, descent }: Heights) =>
    [Math.round(ascent * perEm), Math.round(descent * perEm)] as const
  const [above, below] = units(lines)
  const inHhea = viewOf(hhea)
  inHhea.setInt16(4, above)
  inHhea.setInt16(6, -below)
  inHhea.setInt16(8, 0)
  tables.set('hhea', hhea)
  if (os2 && os2.length >= 78) {
    const [emAbove, emBelow] = units(em)
    const view = viewOf(os2)
    view.setUint16(62, view.getUint16(62) & ~USE_TYPO_METRICS)
    view.setInt16(68, emAbove)
    view.setInt16(70, -emBelow)
    view.setUint16(74, above)
    view.setUint16(76, below)
    tables.set('OS/2', os2)
  }
  return writeSfnt(tables)
}
