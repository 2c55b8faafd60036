import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../model/failure.js'

/**
 * Read a finished edition.
 *
 * @param folder  of the editions
 * @param name    `print.pdf`
 * @returns       `undefined` where it was not made
 * @throws Failure 74 when it is there and cannot be read
 */
export async function readEdition(folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Failure('unreadable-path', { path: join(folder, name) }, { cause: error })
  }
}
