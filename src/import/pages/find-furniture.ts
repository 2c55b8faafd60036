import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { isUnfinished } from '../source/is-unfinished.js'
import type { PageLine, SourcePage } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'

const FOLIO = /^[^\p{L}\p{N}]*(\d{1,4})[^\p{L}\p{N}]*$/u
/** Lines at a page's head and foot that may be furniture. */
const EDGE = 3

/**
 * Find folios and running heads, and take them out: a number at a page's edge that counts up with the pages is a folio, a
 * line at the edge that recurs on other pages, or in the opening, is a running head.
 *
 * @param pages      all pages in order; those that remain have their number in `folio`
 * @param decisions  gets each kind of line that was taken out, and page numbers that do not count up
 * @returns          the pages without furniture
 */
export function findFurniture(pages: readonly SourcePage[], decisions: Decisions): SourcePage[] {
  const offset = agreedOffset(pages)
  const heads = repeatedEdges(pages)
  const opening = new Set(pages[0]?.lines.slice(0, 8).map(keyOf))
  return pages.map((page, index) => {
    const number = offset === undefined ? undefined : index + offset
    const taken = new Set<PageLine>()
    for (const line of edgesOf(page)) {
      if (number !== undefined && folioOf(line) === number) taken.add(line)
    }
    const folioIsSeen = taken.size > 0
    for (const line of edgesOf(page)) {
      const key = keyOf(line)
      if (taken.has(line) || key === '' || !isAtEdge(page, line, taken)) continue
      const sizes = heads.get(key)
      // No head ends a sentence; one that touches the text has to be seen more often
      if (!isUnfinished(line.text)) continue
      const isRepeated = (sizes?.length ?? 0) > (isApart(page, line) ? 1 : 3)
      // The title on the first page is no running head, though it returns as one, unless in the very same size
      const isInOpening = opening.has(key) && page.lines.indexOf(line) < EDGE
      const isHead = index > 0 ? isRepeated || isInOpening : isRepeated && isSmallHead(line, sizes)
      if (isHead) taken.add(line)
    }
    for (const line of taken) {
      const kind = number !== undefined && folioOf(line) === number ? 'folio' : 'running-head'
      const text = withoutMarks(line.text).trim()
      decisions.note(said(`import.${kind}.removed`, { text }), line.place, 'sure')
    }
    if (number !== undefined && !folioIsSeen && index > 0) {
      decisions.note(said('import.page-number.counted', { number }), page.lines[0]?.place, 'sure')
    }
    const lines = page.lines.filter((line) => !taken.has(line))
    return { lines, ...(number === undefined ? {} : { folio: number }) }
  })
}

/** The difference between folio and place in the source on which most pages agree. */
function agreedOffset(pages: readonly SourcePage[]): number | undefined {
  const votes = new Map<number, number>()
  for (const [index, page] of pages.entries()) {
    const offsets = new Set<number>()
    for (const line of edgesOf(page)) {
      const folio = folioOf(line)
      if (folio !== undefined) offsets.add(folio - index)
    }
    for (const offset of offsets) votes.set(offset, (votes.get(offset) ?? 0) + 1)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  if (!best) return undefined
  // One number at an edge may be anything; two that agree count up
  return best[1] > 1 || pages.length <= 3 ? best[0] : undefined
}

function repeatedEdges(pages: readonly SourcePage[]): Map<string, number[]> {
  const heads = new Map<string, number[]>()
  for (const page of pages.slice(1)) {
    for (const line of edgesOf(page)) {
      const key = keyOf(line)
      if (key && folioOf(line) === undefined) heads.set(key, [...(heads.get(key) ?? []), line.size])
    }
  }
  return heads
}

function edgesOf({ lines }: SourcePage): PageLine[] {
  return lines.length <= 2 * EDGE ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)]
}

/** Whether only furniture is between a line and the page's edge. */
function isAtEdge({ lines }: SourcePage, line: PageLine, taken: ReadonlySet<PageLine>): boolean {
  const at = lines.indexOf(line)
  return (
    lines.slice(0, at).every((one) => taken.has(one)) || lines.slice(at + 1).every((one) => taken.has(one))
  )
}

/** Whether space is between a line at the edge and the text. */
function isApart({ lines }: SourcePage, line: PageLine): boolean {
  const at = lines.indexOf(line)
  return at < EDGE ? (lines[at + 1]?.above ?? 0) > 0 : line.above > 0
}

function isSmallHead(line: PageLine, sizes: readonly number[] | undefined): boolean {
  return line.size < 0.97 && sizes?.every((size) => Math.abs(size - line.size) < 0.02) === true
}

function folioOf(line: PageLine): number | undefined {
  const match = FOLIO.exec(withoutMarks(line.text))
  return match ? Number(match[1]) : undefined
}

/** White space in heads varies, and numbers in them (page, issue) change. */
function keyOf(line: PageLine): string {
  return withoutMarks(line.text).replace(/\s+/g, '')
}
