import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { ContentCache } from '../../model/content-cache.js'

/**
 * Make what follows from bytes and settings alone, unless a cache has it, made by this program of the same.
 *
 * @param cache  always made where there is none
 * @param what   is made; unique among those that are kept in this way
 * @param of     gives all that it is made of
 * @param make   what `structuredClone` can copy; `undefined` is not kept
 */
export async function makeOnce<Value>(
  cache: ContentCache | undefined,
  what: string,
  of: () => readonly (string | Uint8Array)[],
  make: () => Promise<Value>,
): Promise<Value> {
  if (!cache) return make()
  const hash = createHash('sha256')
  // Each after its length, so that no two lists are one text.
  for (const one of [cache.program, what, ...of()]) hash.update(`${Buffer.byteLength(one)} `).update(one)
  const digest = hash.digest('hex')
  const kept = await cache.get(digest)
  if (kept) return deserialize(kept) as Value
  const made = await make()
  if (made !== undefined) await cache.set(digest, serialize(made))
  return made
}
