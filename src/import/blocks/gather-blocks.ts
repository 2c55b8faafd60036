import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { greatest } from '../source/extremes.js'
import { isUnfinished } from '../source/is-unfinished.js'
import type { PageLine } from '../source/source-page.js'
import type { Block } from './block.js'
import { continuesHeading } from './continues-heading.js'
import { findHeadings } from './find-headings.js'
import { findItems, type ItemStart } from './find-items.js'
import { findParagraphBreaks, type ParagraphBreak } from './find-paragraph-breaks.js'
import { findQuotations } from './find-quotations.js'
import { gatherAside } from './gather-aside.js'

/** A first line's indent, in full-width characters: half a character less where an opening bracket hangs in it. */
const INDENT = 0.45
/** Lines that all begin so far in are a quotation; further where paragraphs have a deep indent. */
const QUOTATION = { least: 1.4, beyondIndent: 0.35 }

/** A line that ends a quotation's paragraph stops so far before the edge. */
const SHORT = 2.2
/** From a PDF, one that ends so far beside the edge is not stretched; a full stop may hang beyond by half its square. */
const LOOSE = 0.12
const HANGING = 0.5
/** So many lines end at one place where places are exact. */
const EXACT = 0.5

/** How the lines of a text say that a paragraph begins. */
interface Manner {
  isIndented: boolean
  /** From where on an indent makes a quotation. */
  quotation: number
  /** Where full lines end, in full-width characters. */
  measure: number
  /** Full lines end at the very edge, since the source gives places. */
  isExact: boolean
  items: ReadonlyMap<PageLine, ItemStart>
  /** Of justified text without indents: where its paragraphs begin. */
  breaks?: ReadonlyMap<PageLine, ParagraphBreak>
}

/**
 * Reflow lines into headings, paragraphs, quotations and items.
 *
 * A paragraph begins at an indented line; where a text has no indents, after a sentence that ends in a short line or
 * before an empty one. A sentence is never cut: not by an empty line, nor by a page.
 *
 * @param lines      the text without notes and furniture, over all pages
 * @param decisions  gets the breaks that have only one clue
 */
export function gatherBlocks(lines: readonly PageLine[], decisions: Decisions): Block[] {
  const text = lines.filter((line) => !isAside(line))
  const manner = mannerOf(text)
  const headings = findHeadings(text, manner.isIndented, manner.measure, decisions)
  if (!manner.isIndented && isJustified(text, manner.measure)) {
    const isItem = (line: PageLine): boolean => manner.items.has(line)
    manner.breaks = findParagraphBreaks(text, (line) => headings.has(line), isItem, manner.measure)
  }
  const following = new Map(text.map((line, index) => [line, text[index + 1]]))
  const blocks: Block[] = []
  let aside: PageLine[] = []
  let last: Block | undefined
  let previous: PageLine | undefined
  const closeAside = (): void => {
    if (aside.length > 0) blocks.push(...gatherAside(aside, decisions))
    aside = []
  }
  for (const line of lines) {
    if (isAside(line)) {
      aside.push(line)
      continue
    }
    const level = headings.get(line)
    const block: Block | undefined =
      level === undefined
        ? blockOf(line, previous, last, following.get(line), manner, decisions)
        : isSecondOfHeading(line, previous, last, level, manner)
          ? undefined
          : { kind: 'heading', lines: [line], level }
    if (block) {
      closeAside()
      blocks.push(block)
      last = block
    } else {
      // A figure or table is in the middle of the paragraph: the page begins with the paragraph's next character
      const pages = aside.flatMap((one) => one.pages ?? [])
      for (const one of aside) delete one.pages
      last?.lines.push(pages.length > 0 ? { ...line, pages: [...pages, ...(line.pages ?? [])] } : line)
    }
    previous = line
  }
  closeAside()
  findQuotations(blocks, manner.measure, manner.breaks !== undefined, decisions)
  return blocks
}

/** Captions and tables are set smaller than the text. */
function isAside({ size }: PageLine): boolean {
  return size < 0.95
}

function isSecondOfHeading(
  line: PageLine,
  previous: PageLine | undefined,
  last: Block | undefined,
  level: number,
  manner: Manner,
): boolean {
  const isOneMore = last?.kind === 'heading' && last.level === level
  return isOneMore && continuesHeading(line, previous, manner.measure)
}

/** The block that a line begins, or undefined where it continues the last one. */
function blockOf(
  line: PageLine,
  previous: PageLine | undefined,
  last: Block | undefined,
  next: PageLine | undefined,
  manner: Manner,
  decisions: Decisions,
): Block | undefined {
  if (line.isRest && last && last.kind !== 'heading') return undefined
  const item = manner.items.get(line)
  const inside = last?.lines[0]
  if (last?.kind === 'item' && inside && !item && line.indent > inside.indent + 0.5) return undefined
  if (item && (line.indent >= INDENT || !manner.isIndented)) {
    line.text = line.text.slice(item.at)
    return { kind: 'item', lines: [line], marker: item.marker }
  }
  const paragraph: Block = { kind: 'paragraph', lines: [line] }
  if (!last || !previous || last.kind === 'heading') {
    return line.indent >= manner.quotation && (next?.indent ?? 0) >= manner.quotation
      ? { ...paragraph, kind: 'quotation' }
      : paragraph
  }
  const ended = !isUnfinished(previous.text)
  if (line.indent >= manner.quotation && manner.isIndented) {
    if (last.kind === 'quotation' && !(ended && isLast(previous, last, manner))) return undefined
    return { ...paragraph, kind: 'quotation' }
  }
  if (manner.isIndented && line.indent >= INDENT) return paragraph
  if (!manner.breaks && (last.kind === 'quotation' || last.kind === 'item')) return paragraph
  if (manner.isIndented) {
    if (!ended || previous.end > manner.measure * 0.6 || last.lines.length === 1) return undefined
    decisions.note(said('import.paragraph.no-indent'), line.place, 'unsure')
    return paragraph
  }
  const found = manner.breaks?.get(line)
  if (manner.breaks && found) {
    if (!found.isSure) {
      const { reason } = found
      const mark = decisions.note(said('import.paragraph.found', { reason }), line.place, 'unsure')
      line.text = mark + line.text
    }
    return paragraph
  }
  if (!ended) {
    if (line.above === 0 || line.startsPage) return undefined
    const mark = decisions.note(said('import.empty-line.within'), line.place, 'likely')
    line.text = mark + line.text
    return undefined
  }
  if (manner.breaks) return undefined
  if (line.above > 0 && !line.startsPage) return paragraph
  return isLong(previous, manner) ? undefined : paragraph
}

/** Whether a line that ends a sentence ends a paragraph of a quotation, too: it stops before the quotation's edge. */
function isLast(line: PageLine, { lines }: Block, manner: Manner): boolean {
  const open = lines.filter(({ text }) => isUnfinished(text)).map(({ end }) => end)
  const edge = open.length > 0 ? greatest(open) : manner.measure
  const over = Math.abs(line.end - edge)
  // A PDF says where a line ends: only one that was not stretched ends beside the edge, or beside a hanging punctuation mark's
  const isLoose = manner.isExact && over > LOOSE && Math.abs(over - HANGING) > LOOSE
  return edge - line.end > SHORT || isLoose
}

function isLong(line: PageLine | undefined, { measure }: Manner): boolean {
  return (line?.end ?? 0) > measure * 0.85
}

/** Whether most lines that end no sentence are full. */
function isJustified(lines: readonly PageLine[], measure: number): boolean {
  const open = lines.filter(({ text, end }) => isUnfinished(text) && end > measure * 0.5)
  return open.filter(({ end }) => Math.abs(end - measure) < 1.6).length > open.length * 0.7
}

function isExact(lines: readonly PageLine[]): boolean {
  const ends = new Map<number, number>()
  const open = lines.filter(({ text }) => isUnfinished(text))
  for (const { end } of open) {
    const rounded = Math.round(end * 20) / 20
    ends.set(rounded, (ends.get(rounded) ?? 0) + 1)
  }
  return open.every(({ isPlaced }) => isPlaced) && Math.max(0, ...ends.values()) > open.length * EXACT
}

function mannerOf(lines: readonly PageLine[]): Manner {
  const ends = lines.map(({ end }) => end).sort((a, b) => a - b)
  const indents = new Map<number, number>()
  for (const [index, { indent }] of lines.entries()) {
    const next = lines[index + 1]
    if (indent < INDENT || indent > 4 || !next || next.indent > 0.3 || (next.above > 0 && !next.startsPage))
      continue
    const rounded = Math.round(indent * 4) / 4
    indents.set(rounded, (indents.get(rounded) ?? 0) + 1)
  }
  const [indent, count] = [...indents].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return {
    isIndented: count * 60 > lines.length,
    quotation: Math.max(QUOTATION.least, indent + QUOTATION.beyondIndent),
    isExact: isExact(lines),
    items: findItems(lines),
    measure: ends[Math.floor(ends.length * 0.8)] ?? 0,
  }
}
