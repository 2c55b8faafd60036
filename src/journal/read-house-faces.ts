import type { VFile } from 'vfile'
import { pinAxes } from '../fonts/variation-axes.js'
import { type FaceRole, faceRoles, type HouseFace, type HouseFallback } from '../model/house-face.js'
import type { Place } from '../model/report.js'
import type { WrittenFonts } from './fonts-schema.js'
import { openHouseFont } from './open-house-font.js'

/** The weights that the house sets of a role, regular and bold: its gothic is medium where others are bold. */
const WEIGHTS: Readonly<Record<FaceRole, readonly [regular: number, bold: number]>> = {
  mincho: [400, 700],
  gothic: [400, 500],
  roman: [400, 700],
  cyrillic: [400, 700],
  simplified: [400, 700],
  traditional: [400, 700],
  'hong-kong': [400, 700],
  korean: [400, 700],
}

/** Of variable fonts that complete others. */
const REGULAR = 400

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
  for (const role of faceRoles) {
    const written = fonts[role]
    if (!written) continue
    const cuts: Readonly<Record<string, { file: string; index: number } | undefined>> = written
    for (const [cut, heavier, style] of CUTS) {
      if (style === 'italic' && role !== 'roman' && role !== 'cyrillic') continue
      const { file: name, index } =
        cuts[cut] ?? (style === 'italic' ? cuts.italic : undefined) ?? written.regular
      const place = placeOf([role, cut]) ?? placeOf([role])
      const font = await openHouseFont({ name, index, folder, place, isFirst: cuts[cut] !== undefined }, file)
      if (!font) continue
      const weight = WEIGHTS[role][heavier]
      const axes = pinAxes(font.tables, weight)
      const key = `${name}#${index}${axes ? `@${weight}` : ''}`
      faces.push({ role, name, weight, style, key, bytes: font.bytes, ...(axes ? { axes } : {}) })
    }
  }
  return faces
}

/**
 * Read the typefaces that a journal has for characters which its others lack, in the order in which they are asked.
 *
 * @param placeOf  gives the place of a value in `journal.yaml` by its keys
 * @param file     gets what `openHouseFont` reports
 */
export async function readHouseFallbacks(
  { fallback = [] }: WrittenFonts,
  folder: string,
  placeOf: (path: readonly string[]) => Place,
  file: VFile,
): Promise<HouseFallback[]> {
  const fallbacks: HouseFallback[] = []
  for (const [at, { file: name, index }] of fallback.entries()) {
    const place = placeOf(['fallback', String(at)]) ?? placeOf(['fallback'])
    const font = await openHouseFont({ name, index, folder, place, isFirst: true }, file)
    if (!font) continue
    const axes = pinAxes(font.tables, REGULAR)
    fallbacks.push({ name, key: `${name}#${index}`, bytes: font.bytes, ...(axes ? { axes } : {}) })
  }
  return fallbacks
}
