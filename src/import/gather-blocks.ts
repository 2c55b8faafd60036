import type { Block } from './block.js'
import type { Decisions } from './decisions.js'
import { findHeadings } from './find-headings.js'
import { isUnfinished } from './is-unfinished.js'
import type { SourceLine } from './source-page.js'

/** A first line's indent, in full-width characters: half a character less where an opening bracket hangs in it. */
const INDENT = 0.45
/** Lines that all begin so far in are a quotation. */
const QUOTATION = 1.4
/** An item's sign and the space behind it. */
const MARKER = /^([•●◦○▪‣]|\d{1,2}[.．]|[(（]\d{1,2}[)）])[\s\u3000]+/

/** How the lines of a text say that a paragraph begins. */
interface Manner {
  isIndented: boolean
  /** Where full lines end, in full-width characters. */
  measure: number
}

/**
 * Reflow lines into headings, paragraphs, quotations and items.
 *
 * A paragraph begins at an indented line; where a text indents nothing, after a sentence that ends in a short line or
 * before an empty one. A sentence is never cut: not by an empty line, nor by a page.
 *
 * @param lines      the text without notes and furniture, over all pages
 * @param decisions  gets the breaks that have only one sign
 */
export function gatherBlocks(lines: readonly SourceLine[], decisions: Decisions): Block[] {
  const manner = mannerOf(lines)
  const headings = findHeadings(lines, manner.isIndented, manner.measure, decisions)
  const blocks: Block[] = []
  for (const [index, line] of lines.entries()) {
    const level = headings.get(line)
    const last = blocks.at(-1)
    const previous = lines[index - 1]
    if (level !== undefined) {
      const isOneMore = last?.kind === 'heading' && last.level === level && headings.get(line) === level
      const isSecondLine = isOneMore && line.above === 0 && isLong(previous, manner) && !line.startsPage
      if (isSecondLine) last.lines.push(line)
      else blocks.push({ kind: 'heading', lines: [line], level })
      continue
    }
    const block = blockOf(line, previous, last, lines[index + 1], manner, decisions)
    if (block) blocks.push(block)
    else last?.lines.push(line)
  }
  return blocks
}

/** The block that a line begins, or nothing where it goes on with the last one. */
function blockOf(
  line: SourceLine,
  previous: SourceLine | undefined,
  last: Block | undefined,
  next: SourceLine | undefined,
  manner: Manner,
  decisions: Decisions,
): Block | undefined {
  const marker = MARKER.exec(line.text)?.[1]
  const inside = last?.lines[0]
  if (last?.kind === 'item' && inside && !marker && line.indent > inside.indent + 0.5) return undefined
  if (marker && line.indent >= INDENT && isItem(line, last, next)) {
    return { kind: 'item', lines: [line], marker }
  }
  const paragraph: Block = { kind: 'paragraph', lines: [line] }
  if (!last || !previous || last.kind === 'heading') {
    return line.indent >= QUOTATION && (next?.indent ?? 0) >= QUOTATION
      ? { ...paragraph, kind: 'quotation' }
      : paragraph
  }
  const ended = !isUnfinished(previous.text)
  if (line.indent >= QUOTATION && manner.isIndented) {
    if (last.kind === 'quotation' && !(ended && !isLong(previous, manner))) return undefined
    return { ...paragraph, kind: 'quotation' }
  }
  if (manner.isIndented && line.indent >= INDENT) return paragraph
  if (last.kind === 'quotation' || last.kind === 'item') return paragraph
  if (manner.isIndented) {
    if (!ended || previous.end > manner.measure * 0.6 || last.lines.length === 1) return undefined
    const decided = 'a new paragraph without indent: the line above ends a sentence far before the edge'
    decisions.note('paragraph', line.place, 'unsure', decided)
    return paragraph
  }
  if (!ended) {
    if (line.above === 0) return undefined
    const decided = 'an empty line is no new paragraph: the sentence above it has not ended'
    const mark = decisions.note('empty line', line.place, 'likely', decided)
    line.text = mark + line.text
    return undefined
  }
  if (line.above > 0 && !line.startsPage) return paragraph
  return isLong(previous, manner) ? undefined : paragraph
}

/** A number at a line's beginning may also be the text's own: an item has neighbours or lines that hang under it. */
function isItem(line: SourceLine, last: Block | undefined, next: SourceLine | undefined): boolean {
  return (
    last?.kind === 'item' ||
    (next !== undefined && (MARKER.test(next.text) || next.indent > line.indent + 0.5))
  )
}

function isLong(line: SourceLine | undefined, { measure }: Manner): boolean {
  return (line?.end ?? 0) > measure * 0.85
}

function mannerOf(lines: readonly SourceLine[]): Manner {
  const ends = lines.map(({ end }) => end).sort((a, b) => a - b)
  const indented = lines.filter(({ indent }) => indent >= INDENT && indent < QUOTATION).length
  return { isIndented: indented * 60 > lines.length, measure: ends[Math.floor(ends.length * 0.8)] ?? 0 }
}
