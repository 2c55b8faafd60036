import type { ContentCache } from '../model/content-cache.js'

/** A cache that writes what it was given when it is told to. */
export interface UnwrittenCache extends ContentCache {
  write: () => Promise<void>
}

/**
 * Have a cache keep in memory what it is given until it is told to write: nothing is written of an article that fails, and
 * while the browser lays one out no step waits for the disk.
 */
export function writtenAtEnd(cache: ContentCache): UnwrittenCache {
  const given = new Map<string, Uint8Array>()
  return {
    program: cache.program,
    get: async (digest) => given.get(digest) ?? cache.get(digest),
    async set(digest, bytes) {
      given.set(digest, bytes)
    },
    async write() {
      for (const [digest, bytes] of given) await cache.set(digest, bytes)
      given.clear()
    },
  }
}
