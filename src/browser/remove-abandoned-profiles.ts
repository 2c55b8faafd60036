import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { profileOwner } from './profile-owner.js'

/**
 * Remove the browser profiles of programs that were killed before they could do it.
 *
 * @param folder  of temporary files
 * @param prefix  how the names of profiles begin
 */
export async function removeAbandonedProfiles(folder: string, prefix: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  const paths = names.filter((name) => name.startsWith(prefix)).map((name) => join(folder, name))
  for (const path of paths) {
    const owner = await readFile(join(path, profileOwner.file), 'utf8').catch(() => '')
    if (profileOwner.isGone(owner)) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}
