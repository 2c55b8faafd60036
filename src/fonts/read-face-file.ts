import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fontverter from 'fontverter'
import type { FaceCut } from './face-cut.js'

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
 * @returns  TrueType; `undefined` where its package is not installed
 */
export async function readCut({ file, bytes: own }: FaceCut): Promise<Uint8Array | undefined> {
  if (own) return own
  const path = findFaceFile(file)
  if (path === undefined) return undefined
  const bytes = await readFile(path)
  return path.endsWith('.woff2') ? fontverter.convert(bytes, 'sfnt') : bytes
}
