import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../model/failure.js'

/**
 * Find the path of a manuscript's folder below the root, as a job names it.
 *
 * @param root    the folder that all manuscripts are in
 * @param folder  as it was given
 * @returns       with `/`, `.` for the root itself
 * @throws Failure 66 where there is no root, 2 where the folder is not below it
 */
export async function pathBelowRoot(root: string, folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => resolve(folder))
  const path = relative(await realRoot(root), real)
  if (!isBelow(path)) throw new Failure('folder-outside-root', { folder, root })
  return written(path)
}

/**
 * Find the folder that a job names, after all links are followed.
 *
 * @param root  the folder that all manuscripts are in
 * @param path  with `/`, as a job names it; it is not trusted
 * @throws Failure 2 where it leads out of the root, 66 where it is not there
 */
export async function folderBelowRoot(root: string, path: string): Promise<string> {
  const top = await realRoot(root)
  const asked = join(top, ...path.split('/'))
  // The editions go below the output folder by the same path: it is taken only as `pathBelowRoot` writes it, without ways back.
  if (/[\0\\]/.test(path) || !isBelow(relative(top, asked)) || written(relative(top, asked)) !== path)
    throw new Failure('folder-outside-root', { folder: path, root })
  const real = await realpath(asked).catch(() => undefined)
  if (real === undefined || !(await stat(real)).isDirectory())
    throw new Failure('enqueued-folder-missing', { folder: path, root })
  if (!isBelow(relative(top, real))) throw new Failure('folder-outside-root', { folder: path, root })
  return asked
}

async function realRoot(root: string): Promise<string> {
  const real = await realpath(root).catch(() => undefined)
  if (real === undefined || !(await stat(real)).isDirectory())
    throw new Failure('root-missing', { folder: root })
  return real
}

/** As a job names it. */
function written(path: string): string {
  return path === '' ? '.' : path.split(sep).join('/')
}

function isBelow(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}
