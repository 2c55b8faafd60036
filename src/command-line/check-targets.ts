import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../model/failure.js'
import { ARTICLE_FILE, ISSUE_FILE } from '../model/source-files.js'

/**
 * Check where editions would go: two manuscripts of one slug would overwrite each other, and an edition must not fall
 * among its sources, nor among another manuscript's, whatever links lead there; nor by a link into its manuscript's folder.
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
    if (target === source || sources.some((one) => one !== undefined) || (await isLinkInto(folder, out)))
      throw new Failure('target-is-source', { folder })
    targets.set(target, source)
  }
  const found = await stat(out).catch(() => undefined)
  if (found && !found.isDirectory()) throw new Failure('target-is-file', { path: out })
}

/**
 * Whether links lead to a manuscript's folder, or to one in it, from a path that does not show it: `kiyo build .` in the folder
 * makes its editions in `out` there.
 */
async function isLinkInto(folder: string, out: string): Promise<boolean> {
  const source = await realPath(resolve(folder))
  const path = resolve(out)
  if (!isWithin(await realPath(path), source) || isWithin(path, resolve(folder))) return false
  // The path shows it where it has the folder itself, by whatever way, and no link to it.
  let at = path
  while (at !== dirname(at) && (await realPath(at)) !== source) at = dirname(at)
  const found = at === dirname(at) ? undefined : await lstat(at)
  return found === undefined || found.isSymbolicLink()
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Where a path really leads, as far as there is anything. */
async function realPath(path: string): Promise<string> {
  const above = dirname(path)
  const real = await realpath(path).catch(() => undefined)
  if (real !== undefined || above === path) return real ?? path
  return join(await realPath(above), basename(path))
}
