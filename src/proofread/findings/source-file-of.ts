import { ARTICLE_FILE } from '../../model/source-files.js'
import type { ProofArticle } from './proof-article.js'

/**
 * Name the file that an article is written in, with its folder where there are several: `sato/article.md`. A text of an
 * issue that is no article has its path already.
 *
 * @param articles  in the order of the publication
 * @param index     of the article
 * @param other     another file of its folder that is meant: `references.json`
 */
export function sourceFileOf(
  articles: readonly Pick<ProofArticle, 'article' | 'file'>[],
  index: number,
  other?: string,
): string {
  const named = articles[index]
  const own = named?.file.path ?? ARTICLE_FILE
  if (own !== ARTICLE_FILE) return other ?? own
  const folder = articles.length > 1 && named ? `${named.article.slug}/` : ''
  return `${folder}${other ?? ARTICLE_FILE}`
}
