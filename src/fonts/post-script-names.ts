import { Blob, Face } from 'harfbuzzjs'
import type { Typeface } from '../model/typeface.js'

/** Name ID 6 is the PostScript name, by which a PDF knows a font. OpenType, "name": Name IDs. */
const POST_SCRIPT_NAME = 6

/** The PostScript names of typefaces. */
export function postScriptNames(typefaces: readonly Typeface[]): Set<string> {
  const files = new Set(typefaces.map(({ bytes }) => bytes))
  return new Set([...files].map((bytes) => new Face(new Blob(bytes)).getName(POST_SCRIPT_NAME, 'en')))
}
