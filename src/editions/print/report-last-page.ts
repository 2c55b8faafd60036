import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { Article } from '../../model/article.js'
import { pagesOf } from '../../model/pages-of.js'
import { report } from '../../model/report.js'

/**
 * Say where the pages that the front matter names end elsewhere than the printed ones. Where they begin elsewhere that is
 * said already.
 *
 * @param printed  the number of the last page
 * @param file     gets `contradictory-pages`
 */
export function reportLastPage(
  { journal, firstPage }: Article,
  printed: number | undefined,
  file: VFile,
): void {
  const { first, last } = pagesOf(journal?.pages) ?? {}
  if (printed === undefined || last === undefined || first !== firstPage || last === printed) return
  // 259-81 is 259-281.
  if (last < (first ?? 0) && String(printed).endsWith(String(last))) return
  report(file, 'contradictory-pages.last', { last, printed }, file.data.placeOfPages as Point | undefined)
}
