import type { Hash } from 'node:crypto'

/**
 * Add typefaces to a digest: their bytes, and what each is for, since a file that is given another role draws other text.
 *
 * @param faces  of a journal or an article
 */
export function digestFaces(hash: Hash, faces: readonly { bytes: Uint8Array }[] = []): void {
  for (const { bytes, ...face } of faces) hash.update(JSON.stringify([face, bytes.length])).update(bytes)
}
