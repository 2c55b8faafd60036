import cubic2quad from 'cubic2quad'
import { Blob, Face, Font } from 'harfbuzzjs'
import { readSfnt, type SfntTables, viewOf, writeSfnt } from './sfnt-tables.js'
import { type OutlinePoint, type WrittenGlyph, writeGlyph } from './write-glyph.js'

/** How far a curve may be from the one it stands for, in thousandths of an em: less than a printer's dot. */
const PRECISION = 0.3

/**
 * Give a font TrueType outlines in the place of CFF ones, which browsers write into PDFs as Type 3. All else stays as it is:
 * characters, features, advances.
 *
 * @param font  cut down to what is needed, since every outline is converted; not variable
 * @returns     the font itself where it has TrueType outlines
 * @see OpenType Specification, "glyf", "loca", "maxp"
 */
export function withTrueTypeOutlines(font: Uint8Array): Uint8Array {
  const tables = readSfnt(font)
  if (!tables.has('CFF ') && !tables.has('CFF2')) return font
  const face = new Face(new Blob(font))
  const drawn = new Font(face)
  const count = viewOf(tableOf(tables, 'maxp')).getUint16(4)
  const precision = (PRECISION * face.upem) / 1000
  const glyphs = Array.from({ length: count }, (_, glyph) =>
    writeGlyph(contoursOf(drawn.glyphToPath(glyph), precision)),
  )
  const kept = [...tables].filter(
    ([tag]) => !['CFF ', 'CFF2', 'VORG', 'hmtx', 'hhea', 'maxp', 'head'].includes(tag),
  )
  const starts = new Uint8Array(4 * (count + 1))
  const glyf = new Uint8Array(glyphs.reduce((sum, { bytes }) => sum + bytes.length, 0))
  let at = 0
  for (const [glyph, { bytes }] of glyphs.entries()) {
    viewOf(starts).setUint32(4 * glyph, at)
    glyf.set(bytes, at)
    at += bytes.length
  }
  viewOf(starts).setUint32(4 * count, at)
  return writeSfnt(
    new Map<string, Uint8Array>([
      ...kept,
      ['glyf', glyf],
      ['loca', starts],
      ['maxp', maximaOf(glyphs)],
      ...metricsOf(
        tables,
        glyphs.map(({ box }) => box?.[0] ?? 0),
      ),
      ['head', headOf(tableOf(tables, 'head'), glyphs)],
    ]),
  )
}

function tableOf(tables: SfntTables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (!table) throw new RangeError(`The font has no table ${tag}`)
  return table
}

/** The contours of a path, in font units, their curves quadratic and their direction TrueType's. */
function contoursOf(path: string, precision: number): OutlinePoint[][] {
  const contours: OutlinePoint[][] = []
  let contour: OutlinePoint[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', written = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const n = written
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number)
    if (command === 'M') {
      contour = []
      contours.push(contour)
      contour.push({ x: n[0] ?? 0, y: n[1] ?? 0, isOn: true })
    } else if (command === 'L') contour.push({ x: n[0] ?? 0, y: n[1] ?? 0, isOn: true })
    else if (command === 'Q' || command === 'C') {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n
      const points = command === 'Q' ? [x, y, a, b, c, d] : cubic2quad(x, y, a, b, c, d, e, f, precision)
      for (let at = 2; at < points.length; at += 2)
        contour.push({ x: points[at] ?? 0, y: points[at + 1] ?? 0, isOn: at % 4 === 0 })
    }
    if (n.length >= 2) [x, y] = [n.at(-2) ?? 0, n.at(-1) ?? 0]
  }
  return contours.map(closed).filter((points) => points.length > 1)
}

/** The contour closes by itself; and it runs the other way round than in CFF. */
function closed(points: readonly OutlinePoint[]): OutlinePoint[] {
  const rounded = points.map(({ x, y, isOn }) => ({ x: Math.round(x), y: Math.round(y), isOn }))
  const [first] = rounded
  const last = rounded.at(-1)
  if (rounded.length > 1 && first && last?.isOn && last.x === first.x && last.y === first.y) rounded.pop()
  // It begins on the curve, as before.
  const [start, ...others] = rounded
  return start ? [start, ...others.reverse()] : []
}

/** Maxima of the outlines; there are no instructions. */
function maximaOf(glyphs: readonly { points: number; contours: number }[]): Uint8Array {
  const maxp = new Uint8Array(32)
  const view = viewOf(maxp)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, glyphs.length)
  view.setUint16(6, Math.max(0, ...glyphs.map(({ points }) => points)))
  view.setUint16(8, Math.max(0, ...glyphs.map(({ contours }) => contours)))
  view.setUint16(14, 2)
  return maxp
}

/** Advances as they were, and the side bearings of the new outlines: where they differ from xMin, a glyph is shifted. */
function metricsOf(tables: SfntTables, lefts: readonly number[]): [string, Uint8Array][] {
  const hhea = tableOf(tables, 'hhea').slice()
  const before = viewOf(tableOf(tables, 'hmtx'))
  const longs = viewOf(hhea).getUint16(34)
  const hmtx = new Uint8Array(4 * lefts.length)
  for (const [glyph, left] of lefts.entries()) {
    viewOf(hmtx).setUint16(4 * glyph, before.getUint16(4 * Math.min(glyph, longs - 1)))
    viewOf(hmtx).setInt16(4 * glyph + 2, left)
  }
  viewOf(hhea).setUint16(34, lefts.length)
  return [
    ['hhea', hhea],
    ['hmtx', hmtx],
  ]
}

/** The header with long offsets, and with the box around all outlines: of a pinned CFF2 font it is empty. */
function headOf(head: Uint8Array, glyphs: readonly WrittenGlyph[]): Uint8Array {
  const changed = head.slice()
  const view = viewOf(changed)
  const boxes = glyphs.flatMap(({ box }) => (box ? [box] : []))
  const [left, bottom, right, top] = [0, 1, 2, 3].map((side) => boxes.map((box) => box[side] ?? 0))
  view.setInt16(36, Math.min(0, ...(left ?? [])))
  view.setInt16(38, Math.min(0, ...(bottom ?? [])))
  view.setInt16(40, Math.max(0, ...(right ?? [])))
  view.setInt16(42, Math.max(0, ...(top ?? [])))
  view.setInt16(50, 1)
  return changed
}
