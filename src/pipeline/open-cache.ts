import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentCache } from '../model/content-cache.js'
import { sealBytes, unsealBytes } from '../model/sealed-bytes.js'
import { digestProgram } from './digest-program.js'
import { makeFolder } from './make-folder.js'

/**
 * Open the cache of a folder, which may be deleted at any time. Files are sealed, so that a damaged one is none; each is
 * written under another name and renamed, so that builds at the same time never read half of one. A cache that cannot be
 * written or read is one that keeps nothing. It is kept within bounds by `trimCaches`.
 */
export async function openCache(folder: string): Promise<ContentCache> {
  const program = await digestProgram()
  return {
    program,
    async get(digest) {
      const path = join(folder, digest)
      const found = await readFile(path).catch(() => undefined)
      const bytes = found && unsealBytes(found)
      if (!bytes) return undefined
      const now = new Date()
      await utimes(path, now, now).catch(() => undefined)
      return bytes
    },
    async set(digest, bytes) {
      const temporary = join(folder, `${digest}.${randomBytes(6).toString('hex')}.tmp`)
      try {
        await makeFolder(folder)
        await writeFile(temporary, sealBytes(bytes))
        await rename(temporary, join(folder, digest))
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined)
      }
    },
  }
}
