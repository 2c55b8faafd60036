import { createHash } from 'node:crypto'

/** Get a short digest of a content. */
export function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}
