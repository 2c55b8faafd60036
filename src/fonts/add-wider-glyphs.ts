import { glyphMetrics } from './glyph-metrics.js'
import { readSfnt, type SfntTables, tableOf, viewOf, writeSfnt } from './sfnt-tables.js'

/** A copy of a glyph that is wanted. */
export interface WantedCopy {
  glyph: number
  /** White that is added after the glyph, in em. */
  addition: number
}

/** A copy of a glyph in a font. */
export interface WiderGlyph {
  glyph: number
  /** Advance in em. */
  advance: number
}

const MOST_GLYPHS = 0xffff
/** Composite glyphs: the offsets of the part are a word each, and distances. */
const OFFSETS_ARE_WORDS = 0x0001
const OFFSETS_ARE_DISTANCES = 0x0002

/**
 * Add copies of glyphs that look the same and are wider by some white after them.
 *
 * @param font  TrueType; tables that speak of all its glyphs, but for outlines and horizontal metrics, know nothing of the copies
 * @returns     the font, and the copies in the order in which they were wanted, as many as it has room for. The copy of a
 *              glyph that the font lacks has no outline either
 * @throws RangeError where the font has no TrueType outlines
 * @see OpenType Specification, "glyf", "Composite Glyph Description", "loca", "hmtx", "maxp"
 */
export function addWiderGlyphs(
  font: Uint8Array,
  wanted: readonly WantedCopy[],
): { font: Uint8Array; copies: WiderGlyph[] } {
  const tables = readSfnt(font)
  const { unitsPerEm, advances, bearings } = glyphMetrics(tables)
  const count = advances.length
  const { starts, glyf } = outlinesOf(tables, count)
  const parts = [glyf]
  let end = glyf.length
  const copies = wanted.slice(0, MOST_GLYPHS - count).map(({ glyph, addition }, index) => {
    const advance = (advances[glyph] ?? 0) + Math.round(addition * unitsPerEm)
    const own = glyph < count ? glyf.subarray(starts[glyph], starts[glyph + 1]) : new Uint8Array()
    const outline = copyOf(own, glyph)
    parts.push(outline)
    end += outline.length
    starts.push(end)
    advances.push(advance)
    bearings.push(bearings[glyph] ?? 0)
    return { glyph: count + index, advance: advance / unitsPerEm }
  })
  const loca = new Uint8Array(4 * starts.length)
  for (const [index, start] of starts.entries()) viewOf(loca).setUint32(4 * index, start)
  const hmtx = new Uint8Array(4 * advances.length)
  for (const [index, advance] of advances.entries()) {
    viewOf(hmtx).setUint16(4 * index, advance)
    viewOf(hmtx).setInt16(4 * index + 2, bearings[index] ?? 0)
  }
  const head = tableOf(tables, 'head').slice()
  viewOf(head).setInt16(50, 1)
  const hhea = tableOf(tables, 'hhea').slice()
  viewOf(hhea).setUint16(10, Math.max(...advances))
  viewOf(hhea).setUint16(34, advances.length)
  const changed: [string, Uint8Array][] = [
    ['glyf', joined(parts)],
    ['loca', loca],
    ['hmtx', hmtx],
    ['head', head],
    ['hhea', hhea],
    ['maxp', maximaOf(tables, advances.length)],
  ]
  return { font: writeSfnt(new Map([...tables, ...changed])), copies }
}

/** Where each outline begins, and the end of the last. */
function outlinesOf(tables: SfntTables, count: number): { starts: number[]; glyf: Uint8Array } {
  const isLong = viewOf(tableOf(tables, 'head')).getInt16(50) === 1
  const view = viewOf(tableOf(tables, 'loca'))
  const starts = Array.from({ length: count + 1 }, (_, glyph) =>
    isLong ? view.getUint32(4 * glyph) : 2 * view.getUint16(2 * glyph),
  )
  return { starts, glyf: tableOf(tables, 'glyf').subarray(0, starts.at(-1)) }
}

/** A glyph whose one part is another, where that is. What has no outline is copied by having none. */
function copyOf(outline: Uint8Array, glyph: number): Uint8Array {
  if (outline.length === 0) return outline
  const copy = new Uint8Array(20)
  const view = viewOf(copy)
  view.setInt16(0, -1)
  // The box is the same.
  copy.set(outline.subarray(2, 10), 2)
  view.setUint16(10, OFFSETS_ARE_WORDS | OFFSETS_ARE_DISTANCES)
  view.setUint16(12, glyph)
  return copy
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A copy of a composite glyph is a level deeper than that, and has as many points. */
function maximaOf(tables: SfntTables, count: number): Uint8Array {
  const maxp = tableOf(tables, 'maxp').slice()
  const view = viewOf(maxp)
  view.setUint16(4, count)
  const maximumOf = (at: number, simple: number): void =>
    view.setUint16(at, Math.max(view.getUint16(at), view.getUint16(simple)))
  maximumOf(10, 6)
  maximumOf(12, 8)
  view.setUint16(28, Math.max(view.getUint16(28), 1))
  view.setUint16(30, view.getUint16(30) + 1)
  return maxp
}
