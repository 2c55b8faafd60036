import { Blob, Face, Font } from 'harfbuzzjs'
import { readSfnt, viewOf, writeSfnt } from '../../src/fonts/sfnt-tables.js'

/** Numbers in two bytes each. */
const words = (...numbers: number[]): number[] => numbers.flatMap((one) => [(one >> 8) & 0xff, one & 0xff])
const longs = (...numbers: number[]): number[] => numbers.flatMap((one) => words(one >>> 16, one & 0xffff))

/** A font without some of its tables. */
export function without(font: Uint8Array, ...tags: readonly string[]): Uint8Array {
  return writeSfnt(new Map([...readSfnt(font)].filter(([tag]) => !tags.includes(tag))))
}

/** A font that says of itself that its lines are this high above the baseline and below it, in all three ways of saying so. */
export function ofHeight(font: Uint8Array, above: number, below: number): Uint8Array {
  const tables = new Map([...readSfnt(font)].map(([tag, table]) => [tag, table.slice()]))
  const write = (tag: string, places: readonly (readonly [at: number, value: number])[]): void => {
    const view = viewOf(tables.get(tag) ?? new Uint8Array(96))
    for (const [at, value] of places) view.setInt16(at, value)
  }
  write('hhea', [
    [4, above],
    [6, -below],
  ])
  write('OS/2', [
    [68, above],
    [70, -below],
    [74, above],
    [76, below],
  ])
  return writeSfnt(tables)
}

/**
 * A font that has one character alone, drawn as it draws another.
 *
 * @see OpenType Specification, "cmap", "Format 12"
 */
export function drawing(font: Uint8Array, character: string, as: string): Uint8Array {
  const point = character.codePointAt(0) ?? 0
  const glyph = new Font(new Face(new Blob(font))).nominalGlyph(as.codePointAt(0) ?? 0) ?? 0
  const group = longs(point, point, glyph)
  const cmap = [
    ...words(0, 1, 3, 10),
    ...longs(12),
    ...words(12, 0),
    ...longs(16 + group.length, 0, 1),
    ...group,
  ]
  return writeSfnt(new Map([...readSfnt(font), ['cmap', Uint8Array.from(cmap)]]))
}

/**
 * Fonts as one collection (TTC).
 *
 * @see OpenType Specification, "Organization of an OpenType Font", "Font Collections"
 */
export function asCollection(fonts: readonly Uint8Array[]): Uint8Array {
  const starts: number[] = []
  let end = 12 + 4 * fonts.length
  for (const { length } of fonts) {
    starts.push(end)
    end += (length + 3) & ~3
  }
  const file = new Uint8Array(end)
  file.set([...Buffer.from('ttcf'), ...longs(0x00010000, fonts.length, ...starts)])
  for (const [index, font] of fonts.entries()) {
    const start = starts[index] ?? 0
    file.set(font, start)
    const view = viewOf(file)
    for (let table = 0; table < view.getUint16(start + 4); table++) {
      const at = start + 12 + 16 * table + 8
      view.setUint32(at, view.getUint32(at) + start)
    }
  }
  return file
}

/**
 * A font with CFF outlines in the place of its TrueType ones.
 *
 * @see Adobe Technical Notes 5176 "The Compact Font Format" and 5177 "The Type 2 Charstring Format"
 */
export function asCff(font: Uint8Array): Uint8Array {
  const tables = new Map(readSfnt(font))
  const count = viewOf(tables.get('maxp') ?? new Uint8Array(6)).getUint16(4)
  const drawn = new Font(new Face(new Blob(font)))
  const charstrings = indexOf(
    Array.from({ length: count }, (_, glyph) => charstringOf(drawn.glyphToPath(glyph))),
  )
  const head = [1, 0, 4, 4, ...indexOf([[...Buffer.from('Own')]])]
  const empty = words(0)
  const dictionary = (charset: number, strings: number, own: number): number[] => [
    ...[29, ...longs(charset), 15],
    ...[29, ...longs(strings), 17],
    ...[29, ...longs(2), 29, ...longs(own), 18],
  ]
  const charset = [2, ...words(1, count - 2)]
  const start = head.length + indexOf([dictionary(0, 0, 0)]).length + 2 * empty.length
  const at = [start, start + charset.length, start + charset.length + charstrings.length] as const
  const defaultWidth = [139, 20]
  const cff = [head, indexOf([dictionary(...at)]), empty, empty, charset, charstrings, defaultWidth].flat()
  for (const tag of ['glyf', 'loca', 'fpgm', 'prep', 'cvt ', 'gasp']) tables.delete(tag)
  tables.set('maxp', Uint8Array.from([...longs(0x00005000), ...words(count)]))
  return writeSfnt(tables.set('CFF ', Uint8Array.from(cff)))
}

function indexOf(items: readonly (readonly number[])[]): number[] {
  let end = 1
  const offsets = [end, ...items.map(({ length }) => (end += length))]
  return [...words(items.length), 4, ...longs(...offsets), ...items.flat()]
}

function charstringOf(path: string): number[] {
  const codes: number[] = []
  let [x, y] = [0, 0]
  const add = (operator: number, points: readonly number[]): void => {
    for (let at = 0; at < points.length; at += 2) {
      const [nextX, nextY] = [Math.round(points[at] ?? 0), Math.round(points[at + 1] ?? 0)]
      codes.push(28, ...words(nextX - x), 28, ...words(nextY - y))
      ;[x, y] = [nextX, nextY]
    }
    codes.push(operator)
  }
  for (const [, command = '', written = ''] of path.matchAll(/([MLQ])([^MLQZ]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = (written.match(/-?[\d.]+/g) ?? []).map(Number)
    if (command === 'M') add(21, [a, b])
    else if (command === 'L') add(5, [a, b])
    else
      add(8, [
        x + (2 / 3) * (a - x),
        y + (2 / 3) * (b - y),
        c + (2 / 3) * (a - c),
        d + (2 / 3) * (b - d),
        c,
        d,
      ])
  }
  return [...codes, 14]
}

/**
 * A variable font of weights from 100 to 900, 400 by default: its letters are as wide as the given font's at 400, and get
 * wider by `widening` units until 900.
 *
 * @see OpenType Specification, "fvar", "gvar" and "OpenType Font Variations Common Table Formats"
 */
export function asVariable(font: Uint8Array, widening: number): Uint8Array {
  const tables = new Map(readSfnt(font))
  const axis = [...Buffer.from('wght'), ...longs(100 << 16, 400 << 16, 900 << 16), ...words(0, 256)]
  const fvar = [...longs(0x00010000), ...words(16, 2, 1, 20, 0, 4 + 4), ...axis]
  const glyf = tables.get('glyf') ?? new Uint8Array(0)
  const loca = viewOf(tables.get('loca') ?? new Uint8Array(0))
  const isLong = viewOf(tables.get('head') ?? new Uint8Array(54)).getInt16(50) === 1
  const place = (glyph: number): number =>
    isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph)
  const count = viewOf(tables.get('maxp') ?? new Uint8Array(6)).getUint16(4)
  const variations = Array.from({ length: count }, (_, glyph) => {
    const own = glyf.subarray(place(glyph), place(glyph + 1))
    const contours = own.length > 0 ? viewOf(own).getInt16(0) : 0
    if (contours < 0) return []
    return variationOf(contours > 0 ? viewOf(own).getUint16(10 + 2 * (contours - 1)) + 1 : 0, widening)
  })
  let end = 0
  const offsets = [end, ...variations.map(({ length }) => (end += length))]
  const start = 20 + 4 * offsets.length
  const gvar = [
    ...[...words(1, 0, 1, 0), ...longs(start), ...words(count, 1), ...longs(start)],
    ...[...longs(...offsets), ...variations.flat()],
  ]
  tables.set('fvar', Uint8Array.from(fvar))
  return writeSfnt(tables.set('gvar', Uint8Array.from(gvar)))
}

/** All points stay, and the advance becomes wider. */
function variationOf(points: number, widening: number): number[] {
  const still = (count: number): number[] =>
    count > 0 ? [0x80 | (Math.min(count, 64) - 1), ...still(count - 64)] : []
  const deltas = [...still(points + 1), 0x40, ...words(widening), ...still(2), ...still(points + 4)]
  const data = [0, ...deltas]
  const written = [...words(1, 10), ...words(data.length, 0xa000, 0x4000), ...data]
  return written.length % 4 === 0
    ? written
    : [...written, ...new Array<number>(4 - (written.length % 4)).fill(0)]
}
