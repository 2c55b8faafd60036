import type { PageMap } from '../../model/page-map.js'
import type { PublishedArticle } from '../../model/publication.js'

/** The printed pages of an article, as they are cited. */
export interface PageRange {
  first: string
  last: string
}

const RANGE = /^\s*([\p{L}\p{N}]+)\s*(?:[-‐–—〜～]\s*([\p{L}\p{N}]+)\s*)?$/u

/**
 * The printed pages of an article: those that the front matter names, else those that the print edition has.
 *
 * @returns  `undefined` where neither is known, or the front matter does not name a range
 */
export function pageRange(
  { article, index }: Pick<PublishedArticle, 'article' | 'index'>,
  pageMap: PageMap | undefined,
): PageRange | undefined {
  const given = article.journal?.pages
  if (given !== undefined) {
    const [, first, last = first] = RANGE.exec(given) ?? []
    return first === undefined || last === undefined ? undefined : { first, last }
  }
  const own = pageMap?.pages.filter(({ start }) => start.article === index) ?? []
  const [first, last] = [own[0], own.at(-1)]
  return first && last ? { first: String(first.number), last: String(last.number) } : undefined
}
