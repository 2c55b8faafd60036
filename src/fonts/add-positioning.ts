import { viewOf } from './sfnt-tables.js'

/** What is added to a glyph's place and to its advance, in font units. */
export interface GlyphPositioning {
  placement: number
  advance: number
}

interface LanguageSystem {
  required: number
  features: number[]
}

interface Script {
  tag: string
  /** Those of its languages; that without a tag is for all others. */
  systems: (LanguageSystem & { tag?: string })[]
}

interface FeatureOfFont {
  tag: string
  /** What it has beside its lookups, at an offset. */
  hasParameters?: boolean
  lookups: number[]
}

const NO_FEATURE = 0xffff
const MOST = 0xffff
const HEADER = 10

/**
 * Add a feature to the positioning of a font, for all its scripts and languages.
 *
 * @param gpos  its table; a font may have none
 * @param tag   of the feature, which the table does not have
 * @param glyphs  that it changes, by their numbers
 * @returns     the table with the feature; `undefined` where it has the feature already, or no room for another, or where
 *              something would be lost: parameters of a feature, features that vary with the axes of the font
 * @see OpenType Specification, "GPOS" and "OpenType Layout Common Table Formats"
 */
export function addPositioning(
  gpos: Uint8Array | undefined,
  tag: string,
  glyphs: ReadonlyMap<number, GlyphPositioning>,
): Uint8Array | undefined {
  const view = gpos && viewOf(gpos)
  const scripts = view ? readScripts(view) : []
  const features = view ? readFeatures(view) : []
  if (features.some((feature) => feature.tag === tag || feature.hasParameters)) return undefined
  if (view && hasVariations(view)) return undefined
  if (!scripts.some((script) => script.tag === 'DFLT'))
    scripts.unshift({ tag: 'DFLT', systems: [{ required: NO_FEATURE, features: [] }] })
  const lookups = withLookup(gpos, singleAdjustment(glyphs))
  if (!lookups) return undefined
  for (const { systems } of scripts) for (const system of systems) system.features.push(features.length)
  features.push({ tag, lookups: [lookups.added] })
  return joinTable([writeScripts(scripts), writeFeatures(features), lookups.bytes])
}

function joinTable(parts: readonly Uint8Array[]): Uint8Array | undefined {
  const starts: number[] = []
  let end = HEADER
  for (const { length } of parts) {
    starts.push(end)
    end += length
  }
  if (starts.some((start) => start > MOST)) return undefined
  return Uint8Array.from([...words(1, 0, ...starts), ...parts.flatMap((part) => [...part])])
}

function readScripts(view: DataView): Script[] {
  return listRecords(view, view.getUint16(4)).map(({ tag, at }) => {
    const usual = view.getUint16(at)
    const systems: Script['systems'] = listRecords(view, at, 2).map((record) => ({
      tag: record.tag,
      ...readSystem(view, record.at),
    }))
    return { tag, systems: usual > 0 ? [readSystem(view, at + usual), ...systems] : systems }
  })
}

function readSystem(view: DataView, at: number): LanguageSystem {
  return { required: view.getUint16(at + 2), features: readNumbers(view, at + 4) }
}

function readFeatures(view: DataView): FeatureOfFont[] {
  const records = listRecords(view, view.getUint16(6))
  return records.map(({ tag, at }) => ({
    tag,
    lookups: readNumbers(view, at + 2),
    hasParameters: view.getUint16(at) !== 0,
  }))
}

/** Whether a table of version 1.1 has other lookups for a feature at some place on the axes of the font. */
function hasVariations(view: DataView): boolean {
  return view.getUint16(2) > 0 && view.getUint32(HEADER) !== 0
}

/**
 * Records of a tag and an offset from where their table begins.
 *
 * @param table  its offset; 0 where there is none
 */
function listRecords(view: DataView, table: number, skip = 0): { tag: string; at: number }[] {
  if (table === 0) return []
  return Array.from({ length: view.getUint16(table + skip) }, (_, index) => {
    const record = table + skip + 2 + 6 * index
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    return { tag, at: table + view.getUint16(record + 4) }
  })
}

/** A list of numbers after their count. */
function readNumbers(view: DataView, at: number): number[] {
  return Array.from({ length: view.getUint16(at) }, (_, index) => view.getUint16(at + 2 + 2 * index))
}

function writeScripts(scripts: readonly Script[]): Uint8Array {
  return writeRecords(
    scripts.map(({ tag, systems }) => {
      const usual = systems.find((system) => system.tag === undefined)
      const others = systems.flatMap(({ tag: of, ...system }) => (of === undefined ? [] : { of, system }))
      const list = writeRecords(
        others.map(({ of, system }) => ({ tag: of, bytes: writeSystem(system) })),
        2,
      )
      const bytes = usual ? [...list, ...writeSystem(usual)] : [...list]
      return { tag, bytes: Uint8Array.from([...words(usual ? list.length : 0), ...bytes.slice(2)]) }
    }),
  )
}

function writeSystem({ required, features }: LanguageSystem): Uint8Array {
  return Uint8Array.from(words(0, required, features.length, ...features))
}

function writeFeatures(features: readonly FeatureOfFont[]): Uint8Array {
  return writeRecords(
    features.map(({ tag, lookups }) => ({
      tag,
      bytes: Uint8Array.from(words(0, lookups.length, ...lookups)),
    })),
  )
}

/** @param skip  bytes before the count of the records, left empty */
function writeRecords(tables: readonly { tag: string; bytes: Uint8Array }[], skip = 0): Uint8Array {
  const records: number[] = []
  const bytes: number[] = []
  const start = skip + 2 + 6 * tables.length
  for (const { tag, bytes: table } of tables) {
    records.push(...[...tag].map((letter) => letter.charCodeAt(0)), ...words(start + bytes.length))
    bytes.push(...table)
  }
  return Uint8Array.from([...new Array<number>(skip).fill(0), ...words(tables.length), ...records, ...bytes])
}

/** A lookup of type 1, format 2: each glyph has a value of its own. */
function singleAdjustment(glyphs: ReadonlyMap<number, GlyphPositioning>): number[] {
  const sorted = [...glyphs].sort(([a], [b]) => a - b)
  const values = sorted.flatMap(([, { placement, advance }]) => words(placement, advance))
  const coverage = words(1, sorted.length, ...sorted.map(([glyph]) => glyph))
  const subtable = words(2, 8 + values.length, 0x0005, sorted.length)
  return [...words(1, 0, 1, 8), ...subtable, ...values, ...coverage]
}

/** The list of lookups with one more, which comes before the others, so that it is near enough to be pointed at. */
function withLookup(
  gpos: Uint8Array | undefined,
  lookup: readonly number[],
): { bytes: Uint8Array; added: number } | undefined {
  const offset = gpos ? viewOf(gpos).getUint16(8) : 0
  const list = gpos && offset > 0 ? gpos.subarray(offset) : Uint8Array.of(0, 0)
  const before = readNumbers(viewOf(list), 0)
  const start = 2 + 2 * (before.length + 1)
  const moved = before.map((offset) => offset + 2 + lookup.length)
  if (moved.some((offset) => offset > MOST)) return undefined
  return {
    added: before.length,
    bytes: Uint8Array.from([
      ...words(before.length + 1, ...moved, start),
      ...lookup,
      ...list.subarray(2 + 2 * before.length),
    ]),
  }
}

/** Numbers in two bytes each, the higher first. */
function words(...numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => [(number >> 8) & 0xff, number & 0xff])
}
