import { createHash, randomBytes } from 'node:crypto'
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentCache } from '../model/content-cache.js'
import { digestProgram } from './digest-program.js'
import { makeFolder } from './make-folder.js'

const DIGEST_BYTES = 32

/**
 * Open the cache of a folder, which may be deleted at any time. Each file begins with a digest of the rest, so that a damaged one is none; it is written under
 * another name and renamed, so that builds at the same time never read half of one. A cache that cannot be written or read
 * is one that keeps nothing. It is kept within bounds by `trimCaches`.
 */
export async function openCache(folder: string): Promise<ContentCache> {
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
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
