import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'

/** Opens a place of the manuscript; whether it did. */
export type OpenPlace = (path: string, line: string) => Promise<boolean>

/** Words of a command line, with or without quotation marks around them or parts of them. */
const WORD = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g

/**
 * Make what opens a place by a command of the reader's. It is run without a shell, so that nothing in the name of a file is
 * taken for a command, and only for files that are shown.
 *
 * @param command  with `{file}`, and `{line}` where the editor takes one, as in `subl {file}:{line}`
 * @param folder   the manuscript's, which places begin at
 * @param isShown  whether a file, by its absolute path, is one of the manuscript's
 */
export function openInEditor(command: string, folder: string, isShown: (file: string) => boolean): OpenPlace {
  const words = (command.match(WORD) ?? []).map((word) => word.replace(/["']/g, ''))
  return async (path, line) => {
    const file = resolve(folder, path)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile() || !isShown(file) || !/^\d{1,9}$/.test(line)) return false
    const [program = '', ...given] = words.map((word) =>
      word.replace('{file}', () => file).replace('{line}', () => line),
    )
    return start(program, given)
  }
}

/** Whether a file is one of some files, or in one of some folders. */
export function isWithin(file: string, paths: Iterable<string>): boolean {
  return [...paths].map((path) => resolve(path)).some((path) => file === path || file.startsWith(path + sep))
}

/** Start a program, which goes on by itself. */
function start(program: string, given: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, given, { stdio: 'ignore', detached: true, shell: false })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
