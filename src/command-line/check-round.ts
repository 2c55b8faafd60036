import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Failure } from '../model/failure.js'
import { roundOf } from '../model/proof-request.js'

/**
 * Check that no later round of a proof has been made: what an author has been sent is not made anew.
 *
 * @param folders  of the manuscripts
 * @param out      where their editions go
 * @throws Failure 2 when a later round is there
 */
export async function checkRound(folders: readonly string[], out: string, round: number): Promise<void> {
  for (const folder of folders) {
    const files = await readdir(join(out, basename(resolve(folder)))).catch(() => [])
    const last = Math.max(0, ...files.map((file) => roundOf(file) ?? 0))
    if (last > round) throw new Failure('round-passed', { folder, round, last })
  }
}
