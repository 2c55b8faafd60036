/**
 * Keeps bytes from one build to the next under a digest of all that they are made of. What it gives is what was kept under
 * that digest, or nothing: it may lose anything at any time.
 */
export interface ContentCache {
  /** Digest of the program that makes what is kept: another version, or another machine's, makes something else. */
  readonly program: string
  get: (digest: string) => Promise<Uint8Array | undefined>
  set: (digest: string, bytes: Uint8Array) => Promise<void>
}
