import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type CacheFolder, cacheFolders } from './cache-folders.js'

/** A temporary file that is older, in milliseconds, is of a build that was ended. */
const ABANDONED = 3_600_000

/**
 * Keep the caches beside editions within their limits: what was used longest ago goes first. A whole cache is looked
 * through, so this is done once, after the last build into a folder.
 *
 * @param out      the folder of the editions
 * @param folders  the caches in it
 */
export async function trimCaches(
  out: string,
  folders: readonly CacheFolder[] = Object.values(cacheFolders),
): Promise<void> {
  for (const { path, limit } of folders) await trim(join(out, path), limit)
}

async function trim(folder: string, limit: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ name }) => {
        const found = await stat(join(folder, name)).catch(() => undefined)
        return { name, bytes: found?.size ?? 0, used: found?.mtimeMs ?? 0 }
      }),
  )
  let kept = 0
  for (const { name, bytes, used } of files.sort((a, b) => b.used - a.used)) {
    kept += bytes
    const isAbandoned = name.endsWith('.tmp') && Date.now() - used > ABANDONED
    if (kept > limit || isAbandoned) await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
