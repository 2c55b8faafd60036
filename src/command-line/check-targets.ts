import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Failure } from '../model/failure.js'

/**
 * Check where editions would go: two manuscripts of one slug would overwrite each other, and an edition must not fall
 * among its sources.
 *
 * @param folders  the manuscripts' folders
 * @param out      the folder that the editions' folders are made in
 * @throws Failure 2 for such targets, 73 when `out` is a file
 */
export async function checkTargets(folders: readonly string[], out: string): Promise<void> {
  const targets = new Map<string, string>()
  for (const folder of folders) {
    const source = resolve(folder)
    const target = join(resolve(out), source.split(/[\\/]/).at(-1) ?? '')
    const other = targets.get(target)
    if (other && other !== source) {
      throw new Failure('same-target', { first: other, second: source, target })
    }
    if (target === source) throw new Failure('target-is-source', { folder })
    targets.set(target, source)
  }
  const found = await stat(out).catch(() => undefined)
  if (found && !found.isDirectory()) throw new Failure('target-is-file', { path: out })
}
