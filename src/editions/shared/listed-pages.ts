import type { PageMap } from '../../model/page-map.js'
import type { Publication } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { EditionMeans } from '../edition.js'

/** What an edition says where it lacks the printed pages. */
type MissingPages = 'missing-page-map.print' | 'missing-page-map.web'

/**
 * The printed pages that an edition names, where the publication wants those and not the pages of an original.
 *
 * @param missing  what is reported of a list that is wanted and missing, if anything
 */
export async function listedPages(
  { articles, file }: Publication,
  product: EditionMeans['product'],
  missing?: MissingPages,
): Promise<PageMap | undefined> {
  const listed = new Set(
    articles.filter(({ article }) => article.pages === 'print').map(({ index }) => index),
  )
  if (listed.size === 0) return undefined
  const pageMap = await product('pageMap')
  if (!pageMap && missing) report(file, missing)
  return pageMap && { pages: pageMap.pages.filter(({ start }) => listed.has(start.article)) }
}
