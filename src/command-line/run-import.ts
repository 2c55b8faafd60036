import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { VFile } from 'vfile'
import type { Language } from '../messages/message.js'
import { sayerOf } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import { makeFolder } from '../pipeline/make-folder.js'
import { exitCodeOf } from './exit-code-of.js'
import { formatMessages } from './format-messages.js'
import { readSourceFile } from './read-source-file.js'

export interface ImportCommandOptions {
  /** Of the reader. */
  language: Language
  to: string
  firstPage?: number
  markDoubts?: boolean
}

/**
 * `kiyo import`: make a manuscript's folder of a published article. A folder that has anything in it stays as it is.
 *
 * @param paths  the article's files, in order
 * @returns      the exit code: that of the gravest error of the sources, or of the manuscript as it is read back
 */
export async function runImport(paths: readonly string[], options: ImportCommandOptions): Promise<number> {
  const target = resolve(options.to)
  await checkTarget(target, options.to)
  const file = new VFile({ path: paths.map((path) => basename(path)).join(', ') })
  const sources = []
  for (const path of paths) sources.push({ name: basename(path), bytes: await readSourceFile(path) })
  const { importSources } = await import('../import/import-sources.js')
  const { language } = options
  const imported = await importSources(
    sources,
    { firstPage: options.firstPage, language, markDoubts: options.markDoubts === true },
    file,
  )
  if (!imported) return showMessages(file, language)
  const read = await writeAndReadBack(target, imported.files)
  const exitCode = showMessages(read, language)
  const say = sayerOf(language)
  const figures = say('import.figures', imported.figures)
  process.stdout.write(`${say('import.done', { folder: options.to, figures, doubts: imported.doubts })}\n`)
  return exitCode
}

async function checkTarget(target: string, name: string): Promise<void> {
  if (/[\0\n\r]/.test(name)) throw new Failure('line-break-in-target')
  const found = await stat(target).catch(() => undefined)
  if (!found) return
  throw new Failure(found.isDirectory() ? 'target-folder-exists' : 'target-file-exists', { path: name })
}

/** The folder appears whole or not at all, and only after all of it could be written. */
async function writeAndReadBack(
  target: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<VFile> {
  const [{ readJournal }, { readManuscript }] = await Promise.all([
    import('../journal/read-journal.js'),
    import('../read/read-manuscript.js'),
  ])
  let folder: string | undefined
  try {
    await makeFolder(dirname(target))
    folder = await mkdtemp(join(dirname(target), '.import-'))
    const whole = join(folder, basename(target))
    for (const [path, content] of files) {
      const place = join(whole, path)
      await makeFolder(dirname(place))
      await writeFile(place, content)
    }
    const { file } = await readManuscript(whole, (await readJournal(whole)).journal)
    await rename(whole, target)
    return file
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const hasAppeared = code === 'EEXIST' || code === 'ENOTEMPTY'
    const id = hasAppeared ? 'target-appeared' : 'target-not-written'
    throw new Failure(id, { path: target }, { cause: error })
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true })
  }
}

function showMessages(file: VFile, language: Language): number {
  process.stderr.write(formatMessages([{ slug: '', file }], language))
  return exitCodeOf([{ file }])
}
