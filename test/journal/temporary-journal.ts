import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { publish } from '../../src/pipeline/publish.js'

/** Files of a journal by their paths from its folder, with an article in `article/`. */
export type JournalFiles = Readonly<Record<string, string | Uint8Array>>

/** An article that says no more than it must. */
export const ARTICLE = '---\ntitle: 題\nauthor: 名\n---\n\n## 一\n\n本文[^1]。\n\n[^1]: 註。\n'

/**
 * Write a journal that is made for the test, and work with its article.
 *
 * @param files  over `article/article.md` as it is in `ARTICLE`
 */
export async function inJournal<Result>(
  files: JournalFiles,
  work: (article: string) => Promise<Result>,
): Promise<Result> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'kiyo-journal-')))
  try {
    for (const [name, content] of Object.entries({ 'article/article.md': ARTICLE, ...files })) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
      await writeFile(path.join(folder, name), content)
    }
    return await work(path.join(folder, 'article'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Take the article of a journal to its publication. */
export function publishInJournal(files: JournalFiles) {
  return inJournal(files, (article) => publish(article, async (_name, work) => work()))
}

/** What is said of a journal's files and its article, as `file:line:column id`. */
export async function messagesOf(files: JournalFiles): Promise<string[]> {
  const { file } = await publishInJournal(files)
  return file.messages.map(
    ({ file: name, line, column, said, ruleId }) => `${name}:${line}:${column} ${said?.id ?? ruleId}`,
  )
}
