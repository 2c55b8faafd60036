import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { manuscriptFolder, SOURCES } from './manuscript-folder.js'

/** What is kept beside manuscripts and is none: other programs' packages, and whatever is hidden. */
const PASSED_OVER = /^(?:\.|node_modules$)/

/**
 * Find the manuscripts and issues in folders: a folder that is one itself, or those below it. Links to folders are not followed.
 *
 * @param path  of a folder, or of a manuscript's or an issue's file
 * @returns     in the order of their names
 */
export async function findManuscripts(path: string): Promise<string[]> {
  const folder = await manuscriptFolder(path)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  if (entries.some((one) => one.isFile() && SOURCES.has(one.name))) return [folder]
  const below = entries.filter((one) => one.isDirectory() && !PASSED_OVER.test(one.name))
  const names = below.map(({ name }) => name).sort()
  const found: string[] = []
  for (const name of names) found.push(...(await findManuscripts(join(folder, name))))
  return found
}
