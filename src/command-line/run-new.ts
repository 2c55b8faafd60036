import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import { readTemplates } from './read-templates.js'
import { runImport } from './run-import.js'

export interface NewArticleOptions {
  /** Of the reader, and of the comments in what is made. */
  language: Language
  /** Files to make the article of: a paper as DOCX, PDF or text. */
  from?: readonly string[]
}

/** The folder of the first article of a new journal: not as the documents name one outside, as `out/` goes by this name. */
const FIRST = 'first-article'

/**
 * `kiyo new article`: make a folder with an article that can be built at once.
 *
 * @param folder  to make; one that is there has to be empty
 * @returns       the exit code
 */
export async function runNewArticle(folder: string, { language, from }: NewArticleOptions): Promise<number> {
  if (from) {
    const exitCode = await runImport(from, { language, to: folder })
    if (exitCode === 0) tellNext(folder, language)
    return exitCode
  }
  await write(folder, await readTemplates(language, 'article'))
  process.stdout.write(`${say(language, said('new.article', { folder }))}\n`)
  tellNext(folder, language)
  return 0
}

/**
 * `kiyo new journal`: make a folder with a journal's settings and a first article.
 *
 * @param folder  to make; one that is there has to be empty
 * @returns       the exit code
 */
export async function runNewJournal(folder: string, language: Language): Promise<number> {
  const [journal, article] = await Promise.all([
    readTemplates(language, 'journal'),
    readTemplates(language, 'article'),
  ])
  const files = new Map([
    ...journal,
    ...[...article].map(([name, bytes]) => [join(FIRST, name), bytes] as const),
  ])
  await write(folder, files)
  process.stdout.write(`${say(language, said('new.journal', { folder, article: join(folder, FIRST) }))}\n`)
  tellNext(join(folder, FIRST), language)
  return 0
}

function tellNext(folder: string, language: Language): void {
  const named = relative('', folder) === '' ? '.' : folder
  process.stdout.write(`${say(language, said('new.next', { folder: named }))}\n`)
}

/** Write files into a folder that is not there yet, or is empty: none is ever overwritten. */
async function write(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  if (/[\0\n\r]/.test(folder)) throw new Failure('line-break-in-target')
  const found = await readdir(folder).catch(({ code }: NodeJS.ErrnoException) => code)
  if (found === 'ENOTDIR') throw new Failure('new-over-file', { path: folder })
  if (Array.isArray(found) && found.length > 0)
    throw new Failure('new-over-folder', { path: folder, file: basename(found[0] ?? '') })
  try {
    for (const [name, bytes] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), bytes, { flag: 'wx' })
    }
  } catch (error) {
    throw new Failure('new-not-written', { path: folder }, { cause: error })
  }
}
