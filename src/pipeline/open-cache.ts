import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentCache } from '../model/content-cache.js'
import { digestProgram } from './digest-program.js'
import { makeFolder } from './make-folder.js'

/** What is kept in all; what was used longest ago goes first. */
const LIMIT = 500_000_000
/** A temporary file that is older, in milliseconds, is of a build that was ended. */
const ABANDONED = 3_600_000
const DIGEST_BYTES = 32

/** A cache in a folder, which may be deleted at any time. */
export interface FolderCache extends ContentCache {
  /** Keep its size within bounds. */
  trim: () => Promise<void>
}

/**
 * Open the cache of a folder. Each file begins with a digest of the rest, so that a damaged one is none; it is written under
 * another name and renamed, so that builds at the same time never read half of one. A cache that cannot be written or read
 * is one that keeps nothing.
 *
 * @param limit  bytes that it keeps in all
 */
export async function openCache(folder: string, limit = LIMIT): Promise<FolderCache> {
  const program = await digestProgram()
  return {
    program,
    async get(digest) {
      const path = join(folder, digest)
      const found = await readFile(path).catch(() => undefined)
      const bytes = found?.subarray(DIGEST_BYTES)
      if (!found || !bytes || !digestOf(bytes).equals(found.subarray(0, DIGEST_BYTES))) return undefined
      const now = new Date()
      await utimes(path, now, now).catch(() => undefined)
      return bytes
    },
    async set(digest, bytes) {
      const temporary = join(folder, `${digest}.${randomBytes(6).toString('hex')}.tmp`)
      try {
        await makeFolder(folder)
        await writeFile(temporary, Buffer.concat([digestOf(bytes), bytes]))
        await rename(temporary, join(folder, digest))
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined)
      }
    },
    trim: () => trim(folder, limit),
  }
}

/**
 * Have a cache write at its end, when it is trimmed, what it is given: who waits for the result does not wait for that.
 */
export function writtenAtEnd(cache: FolderCache): FolderCache {
  const given = new Map<string, Uint8Array>()
  return {
    ...cache,
    get: async (digest) => given.get(digest) ?? cache.get(digest),
    async set(digest, bytes) {
      given.set(digest, bytes)
    },
    async trim() {
      if (given.size === 0) return
      for (const [digest, bytes] of given) await cache.set(digest, bytes)
      await cache.trim()
    },
  }
}

async function trim(folder: string, limit: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names.map(async (name) => {
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

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
