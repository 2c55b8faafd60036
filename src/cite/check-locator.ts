import type { VFile } from 'vfile'
import type { ImpossibleLocator } from '../messages/rules/citations.js'
import type { CitationItem, Locator } from '../model/manuscript-nodes.js'
import { reportCapped } from '../model/report-capped.js'
import { isArchival } from './archival.js'
import { findPageOutside } from './check-pages.js'
import type { Reference } from './reference.js'

/** Leaves are counted in archives and manuscripts, pages in what is printed. */
const IMPOSSIBLE: Readonly<Record<string, readonly ImpossibleLocator[]>> = {
  book: ['folio'],
  chapter: ['folio', 'volume', 'issue'],
  'article-journal': ['folio'],
  'article-newspaper': ['folio'],
  thesis: ['folio', 'issue'],
  webpage: ['folio', 'volume', 'issue'],
  archive: ['volume', 'issue', 'chapter'],
}

/** A side of a leaf, `3r–4v`: early printed books are cited by them. */
function isSide({ label, value }: Locator): boolean {
  return label === 'folio' && /\d ?[rv]\b/.test(value)
}

/**
 * Report a locator that its source cannot have: a leaf of a printed book, a range that runs backwards, a page before or
 * after the pages of an article.
 *
 * @param place  the locator
 * @param all    the locators of the same citation
 * @param node   the citation
 * @param file   takes `meaningless-locator`, `page-outside-source`
 */
export function checkLocator(
  place: Locator,
  all: readonly Locator[],
  { key, item }: Reference,
  node: CitationItem,
  file: VFile,
): void {
  const { label, value } = place
  const type = isArchival(item) ? 'archive' : item.type
  const locator = isSide(place) ? undefined : IMPOSSIBLE[type]?.find((one) => one === label)
  if (locator) {
    const data = { key, locator, value }
    if (type === 'archive') reportCapped(file, 'meaningless-locator.archive', data, node)
    else reportCapped(file, 'meaningless-locator.type', { ...data, type }, node)
    return
  }
  for (const [range, from, to] of value.matchAll(/(?<![\d.])(\d+)-(\d+)(?![\d.])/g)) {
    // 1119-84 means 1119-1184
    const end = to && from && to.length < from.length ? Number(from.slice(0, -to.length) + to) : Number(to)
    if (end >= Number(from)) continue
    reportCapped(file, 'meaningless-locator.backwards', { key, range }, node)
  }
  // With several locators, a page may belong to another volume than that of the item
  const outside = all.length === 1 ? findPageOutside(place, item) : undefined
  if (outside) reportCapped(file, 'page-outside-source', { key, ...outside }, node)
}
