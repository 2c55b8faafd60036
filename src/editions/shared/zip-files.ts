import JSZip from 'jszip'
import type { MadeFile } from '../edition.js'

/** The last second that a DOS date names is of 2107; the first of 1980. */
const EARLIEST = Date.UTC(1980, 0, 1)

/**
 * Put files into a ZIP, in their order, each with one date.
 *
 * @param modified  of every entry
 * @returns         the same bytes for the same input
 */
export async function zipFiles(files: readonly MadeFile[], modified: Date): Promise<Uint8Array> {
  const zip = new JSZip()
  const date = new Date(Math.max(modified.getTime(), EARLIEST))
  for (const { name, bytes } of files) zip.file(name, bytes, { date, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } })
}
