import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readManuscript } from '../../src/read/read-manuscript.js'

const FRONT_MATTER = '---\ntitle: 題\nauthor: 名\n---\n\n'

/** The line on which the body of a temporary article begins. */
export const BODY_LINE = 6

/**
 * Read an article that is made for the test: for what a fixture in git cannot be, or should not.
 *
 * @param article  the body, or all of `article.md` as bytes
 * @param prepare  puts other files into the folder
 */
export async function readTemporary(article: string | Uint8Array, prepare?: (folder: string) => unknown) {
  return withTemporaryArticle(
    typeof article === 'string' ? FRONT_MATTER + article : article,
    async (folder) => {
      await prepare?.(folder)
      const { article: read, tree, file } = await readManuscript(folder)
      const rules = [...new Set(file.messages.map((message) => message.ruleId))]
      return { tree, file, rules, images: read.images }
    },
  )
}

/**
 * Do something with a folder that is gone afterwards.
 *
 * @param article  all of its `article.md`; without it the folder is empty
 */
export async function withTemporaryArticle<Result>(
  article: string | Uint8Array | undefined,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kiyo-read-'))
  try {
    if (article !== undefined) await writeFile(path.join(folder, 'article.md'), article)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
