import { readFile, stat } from 'node:fs/promises'
import { Failure } from '../model/failure.js'

/**
 * Read a file that was named on the command line.
 *
 * @throws Failure where it is not there, is no file or cannot be read
 */
export async function readSourceFile(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Failure('no-source-file', { path })
  if (!found.isFile()) throw new Failure('source-not-a-file', { path })
  try {
    return await readFile(path)
  } catch (error) {
    throw new Failure('unreadable-path', { path }, { cause: error })
  }
}
