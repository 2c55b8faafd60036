import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import path from 'node:path'
import { pathInFolder } from './path-in-folder.js'

/** Why a file cannot be read: `outside` is a path that leads out of the folder, `link` a link that does. */
export type FileFault = 'missing' | 'outside' | 'link' | 'irregular' | 'unreadable' | 'oversized'

/** The bytes of a file, or why it cannot be read. */
export type FileInFolder = { path: string; bytes: Uint8Array } | { fault: FileFault }

/**
 * Read a file that must be inside the folder, after all links are followed, and must be a regular file: a pipe or a
 * device might never end.
 *
 * @param folder  the article's folder
 * @param name    path in it as the manuscript has it, with `/`
 * @param limit   greatest size in bytes
 */
export async function openInFolder(folder: string, name: string, limit: number): Promise<FileInFolder> {
  const asked = pathInFolder(name)
  if (asked === undefined) return { fault: 'outside' }
  try {
    const root = await realpath(folder)
    const real = await realpathInAnyForm(root, asked)
    const inside = path.relative(root, real)
    if (inside === '' || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
      return { fault: inside === '' ? 'irregular' : 'link' }
    }
    // Without O_NONBLOCK the opening of a pipe waits for its writer
    const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    try {
      const status = await file.stat()
      if (!status.isFile()) return { fault: 'irregular' }
      if (status.size > limit) return { fault: 'oversized' }
      const bytes = await file.readFile()
      return {
        path: inside.split(path.sep).join('/'),
        bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { fault: 'missing' }
    if (code === 'EISDIR' || code === 'ENXIO') return { fault: 'irregular' }
    if (typeof code === 'string') return { fault: 'unreadable' }
    throw error
  }
}

/** Resolve a path in any normalisation form: macOS may have decomposed the name of a file. */
async function realpathInAnyForm(root: string, name: string): Promise<string> {
  try {
    return await realpath(path.join(root, name))
  } catch (error) {
    const decomposed = name.normalize('NFD')
    if (decomposed === name) throw error
    return await realpath(path.join(root, decomposed)).catch(() => {
      throw error
    })
  }
}
