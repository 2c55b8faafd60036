import type { Root } from 'hast'
import { VFile } from 'vfile'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import { checkEditions } from '../../src/verify/check-editions.js'
import { PAGES, PUBLISHED, published, specimen } from './specimen.js'

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
  await checkEditions({ epub, pageMap: PAGES }, tree, file)
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
}
