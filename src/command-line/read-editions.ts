import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { editions } from '../editions/editions.js'
import { readEdition } from './read-edition.js'

/**
 * Read the finished editions of a folder, with what comes with them.
 *
 * @returns  those that were made, by the names of their files
 * @throws Failure 74 when one is there and cannot be read
 */
export async function readEditions(folder: string): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const file of editions.flatMap(({ files }) => files)) {
    const bytes = file.startsWith('.') ? undefined : await readEdition(folder, file)
    if (bytes) found.set(file, bytes)
  }
  for (const name of editions.flatMap(({ folders = [] }) => folders)) {
    // Only an issue has offprints.
    for (const file of (await readdir(join(folder, name)).catch(() => [])).sort()) {
      const bytes = file.startsWith('.') ? undefined : await readEdition(folder, `${name}/${file}`)
      if (bytes) found.set(`${name}/${file}`, bytes)
    }
  }
  return found
}
