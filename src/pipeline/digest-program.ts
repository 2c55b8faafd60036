import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of the installed package. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** What kiyo's pages are made by: its code, its styles, the exact versions of its libraries. */
const FOLDERS = ['dist/src', 'styles']
/** A bundle holds its libraries as they were when it was made; the names of its files, which its entry imports, are digests. */
const FILES = ['package.json', 'package-lock.json', 'dist/bundle/run.js']

let digested: string | undefined

/**
 * Digest kiyo itself, byte for byte, with the version of Node: whoever works on it has many under one version.
 *
 * A thousand small files are read at once: waiting for each takes three times as long.
 */
export async function digestProgram(): Promise<string> {
  digested ??= digest()
  return digested
}

function digest(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`)
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  for (const path of [...inFolders.sort(), ...FILES.map((name) => join(ROOT, name))]) {
    const bytes = read(path)
    hash.update(path.slice(ROOT.length)).update(`\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** An installed package has no lock file: its own names exact versions. A bundle is not always made. */
function read(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}
