import { Blob, Face } from 'harfbuzzjs'
import type { Typeface } from '../model/typeface.js'

/** The name ID of the PostScript name, by which a PDF knows a font. OpenType, "name": Name IDs. */
const POST_SCRIPT_NAME = 6

/** The PostScript name of a font file. */
export function postScriptName(bytes: Uint8Array): string {
  return new Face(new Blob(bytes)).getName(POST_SCRIPT_NAME, 'en')
}

/** The PostScript names of typefaces. */
export function postScriptNames(typefaces: readonly Typeface[]): Set<string> {
  const files = new Set(typefaces.map(({ bytes }) => bytes))
  return new Set([...files].map(postScriptName))
}
