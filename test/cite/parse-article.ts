import { VFile } from 'vfile'
import { type Article, articleDefaults, type ReferenceFile } from '../../src/model/article.js'
import type { Manuscript } from '../../src/model/manuscript.js'
import { parseMarkdown } from '../../src/read/parse-markdown.js'

/**
 * Parse the text of an article as the read stage does.
 *
 * @param markdown  without front matter
 * @param changes   what its front matter says
 */
export function parseArticle(
  markdown: string,
  references: readonly ReferenceFile[],
  changes: Partial<Article> = {},
): Manuscript {
  const file = new VFile({ path: 'article.md', value: markdown })
  file.data.hasReferences = references.length > 0
  const article: Article = {
    slug: 'a',
    title: '題',
    authors: [],
    images: new Map(),
    ...articleDefaults,
    ...changes,
  }
  return { article, tree: parseMarkdown(file), references, file }
}

/** A `references.json`. */
export function referencesJson(text: string): ReferenceFile {
  return { path: 'references.json', format: 'csl-json', text }
}
