import { createHash } from 'node:crypto'

/** A short name that differs where contents differ. */
export function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}
