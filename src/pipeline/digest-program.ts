import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of the installed package. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** What kiyo's pages are made by: its code, its styles, the exact versions of its libraries. */
const FOLDERS = ['dist/src', 'styles']
/** A bundle holds its libraries as they were when it was made; the names of its files, which its entry imports, are digests. */
const FILES = ['package.json', 'package-lock.json', 'dist/bundle/run.js']

let digested: Promise<string> | undefined

/** Digest kiyo itself, byte for byte, with the version of Node: whoever works on it has many under one version. */
export function digestProgram(): Promise<string> {
  digested ??= digest()
  return digested
}

async function digest(): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`)
  const inFolders = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name)),
    ),
  )
  const paths = [...inFolders.flat().sort(), ...FILES.map((name) => join(ROOT, name))]
  for (const path of paths) {
    // An installed package has no lock file: its own names exact versions. A bundle is not always made.
    const bytes = await readFile(path).catch(() => '')
    hash.update(path.slice(ROOT.length)).update(`\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
