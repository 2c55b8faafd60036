import fontverter from 'fontverter'
import type { VFile } from 'vfile'
import { countFonts, readSfnt, type SfntTables, viewOf, writeSfnt } from '../fonts/sfnt-tables.js'
import { pinAxes } from '../fonts/variation-axes.js'
import type { FaceRole, HouseFace } from '../model/house-face.js'
import type { Place } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'
import { openInFolder } from '../read/open-in-folder.js'
import { reportUnopened } from '../read/report-unopened.js'
import type { WrittenFonts } from './fonts-schema.js'

const FOLDER = 'house/fonts'
const BYTES = 100_000_000
/** Bits of `fsType`. @see OpenType Specification, "OS/2", "fsType" */
const RESTRICTED = 0x0002
const NO_SUBSETTING = 0x0100
const BITMAP_ONLY = 0x0200

/** The weights that the house sets of a role, regular and bold: its gothic is medium where others are bold. */
const WEIGHTS: Readonly<Record<FaceRole, readonly [regular: number, bold: number]>> = {
  mincho: [400, 700],
  gothic: [400, 500],
  roman: [400, 700],
  cyrillic: [400, 700],
}

const CUTS = [
  ['regular', 0, 'normal'],
  ['bold', 1, 'normal'],
  ['italic', 0, 'italic'],
  ['bold-italic', 1, 'italic'],
] as const

/**
 * Read a journal's own typefaces. A cut that is not given is set in the italic or the regular one.
 *
 * @param folder   the journal's
 * @param placeOf  gives the place of a value in `journal.yaml` by its keys
 * @param file     gets `missing-font`, `invalid-font`, `restricted-font`, and why a file cannot be had
 */
export async function readHouseFaces(
  fonts: WrittenFonts,
  folder: string,
  placeOf: (path: readonly string[]) => Place,
  file: VFile,
): Promise<HouseFace[]> {
  const faces: HouseFace[] = []
  for (const role of Object.keys(WEIGHTS) as FaceRole[]) {
    const written = fonts[role]
    if (!written) continue
    const cuts: Readonly<Record<string, { file: string; index: number } | undefined>> = written
    for (const [cut, heavier, style] of CUTS) {
      if ((role === 'mincho' || role === 'gothic') && style === 'italic') continue
      const { file: name, index } =
        cuts[cut] ?? (style === 'italic' ? cuts.italic : undefined) ?? written.regular
      const place = placeOf([role, cut]) ?? placeOf([role])
      const font = await openFont({ name, index, folder, place, isFirst: cuts[cut] !== undefined }, file)
      if (!font) continue
      const weight = WEIGHTS[role][heavier]
      const axes = pinAxes(font.tables, weight)
      const key = `${name}#${index}${axes ? `@${weight}` : ''}`
      faces.push({ role, weight, style, key, bytes: font.bytes, ...(axes ? { axes } : {}) })
    }
  }
  return faces
}

interface FontToOpen {
  name: string
  index: number
  folder: string
  place: Place
  /** Whether the file is named for this cut, so that its errors are reported once. */
  isFirst: boolean
}

async function openFont(
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
