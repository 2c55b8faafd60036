import type { PageMap } from '../../model/page-map.js'
import type { Publication } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { EditionMeans } from '../edition.js'

/**
 * The printed pages that the EPUB lists, where the publication wants those and not the pages of an original.
 *
 * @param isReported  whether a list that is wanted and missing is reported as `missing-page-map`
 */
export async function listedPages(
  { articles, file }: Publication,
  product: EditionMeans['product'],
  { isReported = false } = {},
): Promise<PageMap | undefined> {
  const listed = new Set(
    articles.filter(({ article }) => article.pages === 'print').map(({ index }) => index),
  )
  if (listed.size === 0) return undefined
  const pageMap = await product('pageMap')
  if (!pageMap && isReported) report(file, 'missing-page-map.print')
  return pageMap && { pages: pageMap.pages.filter(({ start }) => listed.has(start.article)) }
}
