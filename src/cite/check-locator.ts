import type { VFile } from 'vfile'
import type { CitationItem, Locator, LocatorLabel } from '../model/manuscript-nodes.js'
import { reportCapped } from '../model/report-capped.js'
import { isArchival } from './archival.js'
import type { Reference } from './reference.js'

/** Leaves are counted in archives and manuscripts, pages in what is printed. */
const IMPOSSIBLE: Readonly<Record<string, readonly LocatorLabel[]>> = {
  book: ['folio'],
  chapter: ['folio', 'volume', 'issue'],
  'article-journal': ['folio'],
  'article-newspaper': ['folio'],
  thesis: ['folio', 'issue'],
  webpage: ['folio', 'volume', 'issue'],
  archive: ['volume', 'issue', 'chapter'],
}
const WORDS: Readonly<Partial<Record<LocatorLabel, string>>> = { folio: 'leaf (л.)', page: 'page' }

/**
 * Report a place that its source cannot have: a leaf of a printed book, a range that runs backwards.
 *
 * @param node  where it is cited
 * @param file  gets `meaningless-locator`
 */
export function checkLocator(
  { label, value }: Locator,
  { key, item }: Reference,
  node: CitationItem,
  file: VFile,
): void {
  const type = isArchival(item) ? 'archive' : item.type
  if (IMPOSSIBLE[type]?.includes(label)) {
    const reason = `“${key}” is ${type === 'archive' ? 'an archive file' : `of the type ${type}`} and has no ${WORDS[label] ?? label} ${value}; write the place that it has`
    reportCapped(file, 'meaningless-locator', reason, node)
    return
  }
  for (const [range, from, to] of value.matchAll(/(?<![\d.])(\d+)-(\d+)(?![\d.])/g)) {
    // 1119-84 means 1119-1184
    const end = to && from && to.length < from.length ? Number(from.slice(0, -to.length) + to) : Number(to)
    if (end >= Number(from)) continue
    reportCapped(
      file,
      'meaningless-locator',
      `“${range}” of “${key}” runs backwards; write the smaller number first`,
      node,
    )
  }
}
