import { createHash } from 'node:crypto'

const DIGEST_BYTES = 32

/** Put a digest of the bytes before them, for a file that may be damaged while it is kept. */
export function sealBytes(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([digestOf(bytes), bytes])
}

/**
 * Get back what {@link sealBytes} was given.
 *
 * @returns  a view of the file; `undefined` where the digest is not that of the rest
 */
export function unsealBytes(file: Uint8Array): Uint8Array | undefined {
  const [digest, bytes] = [file.subarray(0, DIGEST_BYTES), file.subarray(DIGEST_BYTES)]
  return digestOf(bytes).equals(digest) ? bytes : undefined
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
