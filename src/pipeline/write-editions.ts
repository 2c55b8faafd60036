import { randomBytes } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { Failure } from '../model/failure.js'
import { makeFolder } from './make-folder.js'

/** What an edition is called until it is whole; it is hidden. */
const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/

/**
 * Write editions beside the old ones and then rename them, so that an old edition is replaced whole or not at all.
 *
 * @param folder    is made if it is not there
 * @param editions  files, and those in folders of it with their path: `web/index.html`
 * @param owned     folders of it, whose files of earlier builds are taken away where this one has no such file
 * @throws Failure 73 when the folder or a file in it cannot be made, 74 when writing fails
 */
export async function writeEditions(
  folder: string,
  editions: readonly { name: string; bytes: Uint8Array }[],
  owned: readonly string[] = [],
): Promise<{ path: string; bytes: number }[]> {
  // Two builds at once, on machines that share the folder too, have temporary files of their own.
  const run = randomBytes(6).toString('hex')
  try {
    await makeFolder(folder)
  } catch (error) {
    throw new Failure('folder-not-made', { folder, code: codeOf(error) }, { cause: error })
  }
  const written: { temporary: string; path: string; bytes: number }[] = []
  try {
    for (const { name, bytes } of editions) {
      const path = join(folder, name)
      if (dirname(path) !== folder) await makeFolder(dirname(path))
      const temporary = join(dirname(path), `.${basename(path)}.${run}.tmp`)
      written.push({ temporary, path, bytes: bytes.length })
      const file = await open(temporary, 'w')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    }
    for (const { temporary, path } of written) await replace(temporary, path)
    for (const name of owned) await removeOthers(join(folder, name), new Set(written.map(({ path }) => path)))
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)))
    if (error instanceof Failure) throw error
    const code = codeOf(error)
    const isFull = code === 'ENOSPC' || code === 'EIO' || code === 'EDQUOT'
    const id = isFull ? 'no-room' : 'editions-not-written'
    throw new Failure(id, { folder, code }, { cause: error })
  }
  return written.map(({ path, bytes }) => ({ path, bytes }))
}

/**
 * Take away what a build left in a folder that was killed while it wrote.
 *
 * @param folder  of the editions; need not be there
 * @param age     milliseconds since it was last written to
 */
export async function removeUnfinished(folder: string, age: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const { parentPath, name } of entries.filter((one) => one.isFile() && TEMPORARY.test(one.name))) {
    const path = join(parentPath, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > age) await rm(path, { force: true }).catch(() => undefined)
  }
}

/** Take the files of a folder away that are of the kinds of those that were written into it, and are not among them. */
async function removeOthers(folder: string, written: ReadonlySet<string>): Promise<void> {
  const kinds = new Set([...written].filter((path) => dirname(path) === folder).map((path) => extname(path)))
  for (const name of await readdir(folder).catch(() => []))
    if (kinds.has(extname(name)) && !written.has(join(folder, name))) await rm(join(folder, name))
}

/** What a system answers where another program holds the file: Windows EBUSY, EPERM or EACCES, others EBUSY or EPERM. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES'])

/**
 * Put a new file in an old one's place. The folder can be written, as the new file is in it: what is refused is the old one.
 *
 * @throws Failure 73 when another program holds the old file
 */
async function replace(temporary: string, path: string): Promise<void> {
  try {
    await rename(temporary, path)
  } catch (error) {
    const code = codeOf(error)
    if (!HELD.has(code)) throw error
    throw new Failure('edition-in-use', { path, code }, { cause: error })
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error'
}
