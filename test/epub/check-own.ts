import type { Root } from 'hast'
import { VFile } from 'vfile'
import { checkEpubText } from '../../src/editions/epub/check-epub-text.js'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import { neutral, PAGES, PUBLISHED, published, specimen } from './specimen.js'

/** A good book with pages and all metadata, and the tree it was made from. */
export async function goodBook(): Promise<{ epub: Uint8Array; tree: Root }> {
  const { article, tree, file } = await specimen(PUBLISHED)
  const epub = await makeEpub(published({ article, tree: structuredClone(tree), file }), {
    modified: new Date('2024-03-01'),
    pageMap: PAGES,
  })
  return { epub, tree }
}

/** What the check of every build finds in a book that was made from a tree: `rule: reason`. */
export async function checkByBuild(epub: Uint8Array, tree: Root): Promise<string[]> {
  const file = new VFile({ path: 'article.md' })
  const { article } = await specimen(PUBLISHED)
  await checkEpubText(epub, PAGES, neutral({ article, tree, file }))
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
}
