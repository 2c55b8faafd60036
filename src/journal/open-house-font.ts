import fontverter from 'fontverter'
import type { VFile } from 'vfile'
import { countFonts, readSfnt, type SfntTables, viewOf, writeSfnt } from '../fonts/sfnt-tables.js'
import type { Place } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'
import { openInFolder } from '../read/open-in-folder.js'
import { reportUnopened } from '../read/report-unopened.js'

const FOLDER = 'house/fonts'
const BYTES = 100_000_000
/** Bits of `fsType`. @see OpenType Specification, "OS/2", "fsType" */
const RESTRICTED = 0x0002
const NO_SUBSETTING = 0x0100
const BITMAP_ONLY = 0x0200

/** A font that `journal.yaml` names. */
export interface FontToOpen {
  name: string
  index: number
  folder: string
  place: Place
  /** Whether the file is named for this cut, so that its errors are reported once. */
  isFirst: boolean
}

/**
 * Open a file of `house/fonts/`.
 *
 * @param file  gets `missing-font`, `invalid-font`, `restricted-font`, and why a file cannot be had
 * @returns     one font, whole, and its tables; `undefined` where it cannot be read
 */
export async function openHouseFont(
  { name, index, folder, place, isFirst }: FontToOpen,
  file: VFile,
): Promise<{ bytes: Uint8Array; tables: SfntTables } | undefined> {
  const told = isFirst ? file : undefined
  const opened = await openInFolder(folder, `${FOLDER}/${name}`, BYTES)
  if ('fault' in opened) {
    if (!told) return undefined
    if (opened.fault === 'missing') reportCapped(told, 'missing-font', { name }, place)
    else reportUnopened({ kind: 'font', name, fault: opened.fault, limit: BYTES }, told, place)
    return undefined
  }
  try {
    const whole = /\.woff2?$/i.test(name)
      ? await fontverter.convert(Buffer.from(opened.bytes), 'sfnt')
      : opened.bytes
    const count = countFonts(whole)
    if (index >= count) {
      if (told) reportCapped(told, 'invalid-font.index', { name, count }, place)
      return undefined
    }
    const tables = readSfnt(whole, index)
    if (['head', 'hhea', 'hmtx', 'maxp', 'cmap'].some((tag) => !tables.has(tag)))
      throw new RangeError('The font lacks a table')
    if (told) reportRights(tables, name, place, told)
    return { tables, bytes: count > 1 ? writeSfnt(tables) : whole }
  } catch {
    // Whatever is wrong with the file, it is no font that can be read.
    if (told) reportCapped(told, 'invalid-font.file', { name }, place)
    return undefined
  }
}

/** Report what the maker of a font does not allow: its file says whether it may be embedded. */
function reportRights(tables: SfntTables, name: string, place: Place, file: VFile): void {
  const os2 = tables.get('OS/2')
  const type = os2 && os2.length >= 10 ? viewOf(os2).getUint16(8) : 0
  if (type & RESTRICTED) reportCapped(file, 'restricted-font.embedding', { name }, place)
  else if (type & NO_SUBSETTING) reportCapped(file, 'restricted-font.subsetting', { name }, place)
  else if (type & BITMAP_ONLY) reportCapped(file, 'restricted-font.outlines', { name }, place)
}
