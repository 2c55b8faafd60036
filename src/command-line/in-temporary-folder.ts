import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../model/failure.js'

/**
 * Do some work with a folder of its own, which is gone when the work is done, whatever came of it.
 *
 * @throws Failure 73 when no folder can be made
 */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-compare-')).catch((error: unknown) => {
    throw new Failure('no-temporary-folder', { folder: tmpdir() }, { cause: error })
  })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
