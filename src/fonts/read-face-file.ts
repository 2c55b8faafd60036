import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fontverter from 'fontverter'

/** Where packages of typefaces are looked for: those of kiyo, then those of the folder that the command runs in. */
const requirers = [createRequire(import.meta.url), createRequire(join(process.cwd(), 'package.json'))]

/** Find a file of an npm package; `undefined` where the package is not installed. */
export function findFaceFile(file: string): string | undefined {
  for (const require of requirers) {
    try {
      return require.resolve(file)
    } catch {
      // The next may have it.
    }
  }
  return undefined
}

/**
 * Read the file of a face.
 *
 * @param path  of TrueType, or of WOFF2 with it
 * @returns     TrueType
 */
export async function readFaceFile(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path)
  return /\.woff2?$/.test(path) ? fontverter.convert(bytes, 'sfnt') : bytes
}
