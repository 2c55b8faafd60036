import type { LocatedFinding } from '../../model/finding.js'
import { blockFinder } from '../findings/block-finder.js'
import type { TextBlock } from '../findings/list-blocks.js'
import type { Quote } from './report-content.js'

/** Characters on either side of the words that a finding is about. */
const AROUND = 24

/** Characters of the words themselves; of longer ones the middle is left out. */
const LONGEST = 80

const ELLIPSIS = '…'

/**
 * Quote the words that a finding is about, within their paragraph; where it is in no text, its line in `article.md`.
 *
 * @param source  the lines of `article.md`
 */
export function quoteFinding(
  { place, source: point, sourceFile }: LocatedFinding,
  blocks: readonly TextBlock[],
  source: readonly string[],
): Quote | undefined {
  const block = place && blockFinder(blocks)(place)
  if (place && block) {
    const from = place.offset - block.place.offset
    const run = block.runs.find(({ start, end }) => from >= start && from < end)
    return { ...cut(block.text, from, place.length), isSource: false, lang: run?.lang || undefined }
  }
  const line = point && sourceFile === undefined ? source[point.line - 1] : undefined
  if (!line?.trim()) return undefined
  return { ...cut(line, Math.min(point?.column ?? 1, line.length) - 1, 0), isSource: true }
}

function cut(text: string, from: number, length: number): Pick<Quote, 'before' | 'marked' | 'after'> {
  const to = Math.min(text.length, from + length)
  const start = boundary(text, Math.max(0, from - AROUND))
  const end = boundary(text, Math.min(text.length, to + AROUND))
  return {
    before: `${start > 0 ? ELLIPSIS : ''}${text.slice(start, from)}`,
    marked: shorten(text.slice(from, to)),
    after: `${text.slice(to, end)}${end < text.length ? ELLIPSIS : ''}`,
  }
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  const half = LONGEST / 2
  return `${text.slice(0, boundary(text, half))} ${ELLIPSIS} ${text.slice(boundary(text, text.length - half))}`
}

/** The next offset that is not between the two halves of a surrogate pair. */
function boundary(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at
}
