import type { OwnFace } from '../model/typeface.js'

/** Why a file of a typeface cannot be used. */
export type FaceFault = 'format' | 'variable' | 'restricted'

/** OpenType, "OS/2": the bits of fsType. */
const RESTRICTED = 0x0002
const EDITABLE = 0x000c
const NO_SUBSETTING = 0x0100
const BITMAP_ONLY = 0x0200
/** OpenType, "name": the IDs of a family, the typographic one first. */
const FAMILY_IDS = [16, 1]
const UTF_16 = 3

/**
 * Read what a file of a typeface says of itself.
 *
 * @param bytes  of the file
 * @returns      family, weight and style, or why it cannot be used: it is not static TrueType, which alone a browser
 *               embeds as a font and not as drawings, or its makers do not allow that it is embedded or cut down
 * @see OpenType 1.9, "Organization of an OpenType Font", "OS/2" and "name"
 */
export function identifyFace(
  bytes: Uint8Array,
): Pick<OwnFace, 'family' | 'weight' | 'style'> | { fault: FaceFault } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const tables = listTables(view)
    const os2 = tables?.get('OS/2')
    const name = tables?.get('name')
    if (!tables?.has('glyf') || os2 === undefined || name === undefined) return { fault: 'format' }
    if (tables.has('fvar')) return { fault: 'variable' }
    const fsType = view.getUint16(os2 + 8)
    const isRestricted = (fsType & RESTRICTED) !== 0 && (fsType & EDITABLE) === 0
    if (isRestricted || (fsType & (NO_SUBSETTING | BITMAP_ONLY)) !== 0) return { fault: 'restricted' }
    const family = familyIn(view, name)
    if (family === undefined) return { fault: 'format' }
    const isItalic = (view.getUint16(os2 + 62) & 1) !== 0
    return { family, weight: view.getUint16(os2 + 4), style: isItalic ? 'italic' : 'normal' }
  } catch (error) {
    if (error instanceof RangeError) return { fault: 'format' }
    throw error
  }
}

/** Where each table begins; `undefined` for what is no TrueType. */
function listTables(view: DataView): Map<string, number> | undefined {
  if (view.getUint32(0) !== 0x00010000) return undefined
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index
    const tag = [0, 1, 2, 3].map((offset) => String.fromCharCode(view.getUint8(at + offset))).join('')
    tables.set(tag, view.getUint32(at + 8))
  }
  return tables
}

/**
 * Read the family from a table of names.
 *
 * @param table  where it begins
 */
export function familyIn(view: DataView, table: number): string | undefined {
  const strings = table + view.getUint16(table + 4)
  const names = new Map<number, string>()
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const at = table + 6 + 12 * index
    const id = view.getUint16(at + 6)
    if (view.getUint16(at) !== UTF_16 || names.has(id)) continue
    const start = strings + view.getUint16(at + 10)
    const units = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, unit) =>
      view.getUint16(start + 2 * unit),
    )
    names.set(id, String.fromCharCode(...units))
  }
  return FAMILY_IDS.map((id) => names.get(id)).find(Boolean)
}
