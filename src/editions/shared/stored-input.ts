import { readFile } from 'node:fs/promises'
import { digestBytes } from './digest-publication.js'

/** What is written down beside a finished file of an edition, for a later build that does not make it. */
export interface StoredInput {
  /** Digest of everything that determines the file. */
  input: string
}

/** Write down what a finished file was made of. */
export function storeInput(stored: StoredInput): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(stored)}\n`)
}

/**
 * Read what was written down beside a finished file, and the file.
 *
 * @param stored  path of what was written down
 * @param path    of the finished file
 * @param input   digest of what would be made today
 * @param key     under which the file's digest was written down
 * @returns       `undefined` where the file is of another input, was changed, or is not there
 */
export async function readStoredInput<Stored extends StoredInput, Key extends keyof Stored>(
  stored: string,
  path: string,
  { input, key }: { input: string; key: Key },
): Promise<{ stored: Stored; bytes: Uint8Array } | undefined> {
  try {
    const found = JSON.parse(await readFile(stored, 'utf8')) as Stored
    if (found.input !== input) return undefined
    const bytes = new Uint8Array(await readFile(path))
    return found[key] === digestBytes(bytes) ? { stored: found, bytes } : undefined
  } catch {
    // None was made, or what was written down of it is not to be trusted.
    return undefined
  }
}
