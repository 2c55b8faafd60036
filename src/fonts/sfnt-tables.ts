/**
 * The tables of a font file by their tags.
 *
 * @see OpenType Specification, "Organization of an OpenType Font"
 */
export type SfntTables = ReadonlyMap<string, Uint8Array>

const COLLECTION = 0x74746366
const TRUETYPE = 0x00010000
const HEADER = 12
const RECORD = 16
const CHECKSUM_MAGIC = 0xb1b0afba

/** How many fonts a file has: one, unless it is a collection (TTC). */
export function countFonts(file: Uint8Array): number {
  const view = viewOf(file)
  return view.getUint32(0) === COLLECTION ? view.getUint32(8) : 1
}

/**
 * Read the tables of a font.
 *
 * @param index  of the font in a collection, from 0
 * @throws RangeError where the file ends before its tables do, or has no such font
 */
export function readSfnt(file: Uint8Array, index = 0): SfntTables {
  const view = viewOf(file)
  if (index >= countFonts(file)) throw new RangeError(`The file has no font ${index}`)
  const start = view.getUint32(0) === COLLECTION ? view.getUint32(HEADER + 4 * index) : 0
  const count = view.getUint16(start + 4)
  const tables = new Map<string, Uint8Array>()
  for (let at = start + HEADER; at < start + HEADER + count * RECORD; at += RECORD) {
    const tag = String.fromCharCode(...file.subarray(at, at + 4))
    const offset = view.getUint32(at + 8)
    const length = view.getUint32(at + 12)
    if (offset + length > file.length) throw new RangeError(`The table ${tag} is cut off`)
    tables.set(tag, file.subarray(offset, offset + length))
  }
  return tables
}

/**
 * A table that a font must have.
 *
 * @throws RangeError where it has none
 */
export function tableOf(tables: SfntTables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (!table) throw new RangeError(`The font has no table ${tag}`)
  return table
}

/** Write a font of some tables, in the order of their tags, with all checksums. */
export function writeSfnt(tables: SfntTables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const starts: number[] = []
  let end = HEADER + RECORD * sorted.length
  for (const [, { length }] of sorted) {
    starts.push(end)
    end += (length + 3) & ~3
  }
  const file = new Uint8Array(end)
  const view = viewOf(file)
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  view.setUint32(0, tables.has('CFF ') || tables.has('CFF2') ? 0x4f54544f : TRUETYPE)
  view.setUint16(4, sorted.length)
  view.setUint16(6, power * RECORD)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (sorted.length - power) * RECORD)
  let headStart = 0
  for (const [index, [tag, table]] of sorted.entries()) {
    const record = HEADER + RECORD * index
    const start = starts[index] ?? 0
    file.set(table, start)
    if (tag === 'head') {
      headStart = start
      view.setUint32(start + 8, 0)
    }
    for (let at = 0; at < 4; at++) view.setUint8(record + at, tag.charCodeAt(at))
    view.setUint32(record + 4, checksum(file.subarray(start, start + ((table.length + 3) & ~3))))
    view.setUint32(record + 8, start)
    view.setUint32(record + 12, table.length)
  }
  if (headStart > 0) view.setUint32(headStart + 8, (CHECKSUM_MAGIC - checksum(file)) >>> 0)
  return file
}

/** Sum up a table, or a file, in words of 32 bits. */
function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** A view of bytes, wherever they are in their buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
