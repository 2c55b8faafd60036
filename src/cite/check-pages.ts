import type { CslItem } from '../model/csl-item.js'
import type { Locator } from '../model/manuscript-nodes.js'

/** Types whose `page` is their place in a containing work. */
const PARTS = /^(?:article|chapter|entry|paper-conference|review)/

/**
 * Find a cited page that is outside of its source: before or after the pages of an article or a chapter, or beyond
 * the last page of a book. Pages that are not in Arabic numbers are not checked.
 *
 * @returns  the page that is outside, and the source's pages as its item has them
 */
export function findPageOutside(
  { label, value }: Locator,
  item: CslItem,
): { page: string; pages: string } | undefined {
  if (label !== 'page' && label !== 'page-following') return undefined
  const spans = spansOf(item)
  if (spans.length === 0) return undefined
  for (const part of value.split(', ')) {
    const span = spanOf(part)
    // A page of a cover, a table or a plate has letters
    if (!span) continue
    const isInside = spans.some(({ from, to }) => span.from >= from && span.to <= to)
    if (!isInside) return { page: part, pages: String(item.page ?? `1-${item['number-of-pages']}`) }
  }
  return undefined
}

interface Span {
  from: number
  to: number
}

function spansOf({ type, page, 'number-of-pages': count }: CslItem): Span[] {
  if (PARTS.test(type)) {
    if (typeof page !== 'string') return []
    const parts = page.split(/\s*[,、;；]\s*/)
    const spans = parts.map(spanOf)
    // A first page alone does not give the last
    if (spans.length === 1 && !page.includes('-')) return []
    return spans.every((span) => span !== undefined) ? spans : []
  }
  const pages =
    typeof count === 'string' ? /^(?:[ivxlc]+,\s*)?(\d+)\s*(?:p\.?|pp\.?|頁|с\.?)?$/i.exec(count) : null
  return pages ? [{ from: 1, to: Number(pages[1]) }] : []
}

/** `381-417`, and `1119-84` for 1119 to 1184. */
function spanOf(text: string): Span | undefined {
  const [, first = '', last] = /^(\d+)(?:-(\d+))?$/.exec(text.trim()) ?? []
  if (first === '') return undefined
  const from = Number(first)
  if (last === undefined) return { from, to: from }
  const to = last.length < first.length ? Number(first.slice(0, -last.length) + last) : Number(last)
  return to >= from ? { from, to } : undefined
}
