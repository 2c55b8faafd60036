import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure } from '../model/failure.js'
import { ARTICLE_FILE, ISSUE_FILE } from '../model/source-files.js'

/**
 * Check where editions would go: two manuscripts of one slug would overwrite each other, and an edition must not fall
 * among its sources, nor among another manuscript's, whatever links lead there.
 *
 * @param folders  the manuscripts' folders
 * @param out      the folder that the editions' folders are made in
 * @throws Failure 2 for such targets, 73 when `out` is a file
 */
export async function checkTargets(folders: readonly string[], out: string): Promise<void> {
  const targets = new Map<string, string>()
  for (const folder of folders) {
    const source = await realPath(resolve(folder))
    const target = await realPath(join(resolve(out), basename(resolve(folder))))
    const other = targets.get(target)
    if (other && other !== source) {
      throw new Failure('same-target', { first: other, second: source, target })
    }
    const sources = await Promise.all(
      [ARTICLE_FILE, ISSUE_FILE].map((name) => stat(join(target, name)).catch(() => undefined)),
    )
    if (target === source || sources.some((one) => one !== undefined))
      throw new Failure('target-is-source', { folder })
    targets.set(target, source)
  }
  const found = await stat(out).catch(() => undefined)
  if (found && !found.isDirectory()) throw new Failure('target-is-file', { path: out })
}

/** Where a path really leads, as far as there is anything. */
async function realPath(path: string): Promise<string> {
  const above = dirname(path)
  const real = await realpath(path).catch(() => undefined)
  if (real !== undefined || above === path) return real ?? path
  return join(await realPath(above), basename(path))
}
