import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { listIssuePaths } from '../issue/list-issue-paths.js'
import { findJournal, HOUSE, JOURNAL_FILE } from '../journal/find-journal.js'
import { ISSUE_FILE } from '../model/source-files.js'
import { digestProgram } from './digest-program.js'

/**
 * Digest all that a build is made of: every file of the manuscript's folder, of an issue also its articles and texts, the
 * journal with its house, and kiyo itself.
 *
 * @param folder  of the manuscript, or the issue
 */
export async function digestManuscript(folder: string): Promise<string> {
  const hash = createHash('sha256').update(await digestProgram())
  const journal = await findJournal(folder)
  const above = journal?.folder ?? folder
  const issue = await readFile(join(folder, ISSUE_FILE), 'utf8').catch(() => undefined)
  const named = issue === undefined ? [] : listIssuePaths(issue)
  const house = journal ? [JOURNAL_FILE, HOUSE] : []
  for (const path of [folder, ...[...house, ...named].map((one) => join(above, one))])
    for (const file of await filesOf(path)) {
      hash.update(`\0${relative(above, file).split(sep).join('/')}\0`)
      await addFile(hash, file)
    }
  return hash.digest('hex')
}

/** The files of a folder and the folders in it, in one order; a file is itself. Pipes and devices are none. */
async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return [path]
  if (!found?.isDirectory()) return []
  const entries = await readdir(path, { withFileTypes: true })
  const names = entries.map(({ name }) => name).sort()
  // A link to a folder could lead in a circle; kiyo reads nothing in one.
  const linked = new Set(entries.filter((one) => one.isSymbolicLink()).map(({ name }) => name))
  const files: string[] = []
  for (const name of names) {
    const own = join(path, name)
    if (linked.has(name) && !(await stat(own).catch(() => undefined))?.isFile()) continue
    files.push(...(await filesOf(own)))
  }
  return files
}

/** One that cannot be read, or is gone, is none. */
async function addFile(hash: Hash, path: string): Promise<void> {
  try {
    for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer)
  } catch {
    hash.update('\0')
  }
}
