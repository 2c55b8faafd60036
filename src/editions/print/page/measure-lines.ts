import { classes } from '../../../model/classes.js'
import { blockSize, inlineSize, type LogicalBox } from '../../../model/logical-box.js'
import type { TypeArea } from '../layout.js'
import { assignMarks } from './assign-marks.js'
import { beforeBlock } from './before-block.js'
import { composedStarts } from './composed-starts.js'
import { Frame } from './frame.js'
import { LongColumn } from './long-column.js'
import { measureTable } from './measure-table.js'
import { measureTableItems } from './measure-table-items.js'
import type { BoundaryPoint, MeasuredItem, MeasuredNote } from './measured-item.js'
import { startsPage } from './starts-page.js'
import type { TableParts } from './table-parts.js'

/** Blocks that stay whole: what a reader takes in at one look. */
const WHOLE = 'header, figure, table, hr, img'
/** Blocks that are divided between rows. */
const TABLE = `figure.${classes.table}, table`
/** Blocks whose height is no matter of the leading. */
const RIGID = `figure, table, img, .${classes.summary} *`
const HEADING = 'h2, h3, h4, h5, h6'

/** What a column is measured for. */
export interface FlowToMeasure {
  isReprint: boolean
  typeArea: TypeArea
  /** What is repeated of each table. */
  tables: ReadonlyMap<HTMLTableElement, TableParts>
}

/**
 * Measure a column of running text as lines and undivided blocks.
 *
 * @param flow  the column, laid out in the width it will be printed in
 * @returns     items in order, positions in CSS pixels from the column's start
 */
export function measureFlow(
  flow: HTMLElement,
  { isReprint, typeArea, tables }: FlowToMeasure,
): MeasuredItem[] {
  const column = new LongColumn(flow)
  const items: MeasuredItem[] = []
  for (const block of blocksOf(flow)) {
    const frame = column.near(block)
    if (block.matches(TABLE)) {
      items.push(...measureTableItems(block, frame, flow, typeArea, tables))
      continue
    }
    const isHeading = block.matches(HEADING)
    const lines = block.matches(WHOLE) ? [wholeBlock(block, frame)] : linesOf(block, frame)
    for (const [index, line] of lines.entries()) {
      items.push({
        blockStart: line.blockStart,
        blockEnd: line.blockEnd,
        notes: [],
        startsPage: index === 0 && startsPage(block),
        staysWithNext: isHeading,
        isRigid: block.matches(RIGID),
        begins: index === 0 ? beforeBlock(block, flow) : line.begins,
      })
    }
  }
  column.release()
  assignMarks(flow, items, isReprint)
  return items
}

/**
 * Measure notes, each as lines whose heights add up to the note's.
 *
 * @param column  the notes, laid out in the width they will be printed in
 */
export function measureNotes(column: HTMLElement): MeasuredNote[] {
  const long = new LongColumn(column)
  const measured = [...column.querySelectorAll<HTMLElement>(`.${classes.note}`)].map((note) => {
    long.near(note)
    const frame = new Frame(note)
    const lines = blocksOf(note).flatMap((block) =>
      (block.matches(TABLE) ? measureTable(block, frame) : linesOf(block, frame)).map((line, index) => ({
        ...line,
        begins: index === 0 ? beforeBlock(block, note) : line.begins,
      })),
    )
    const end = blockSize(frame.boxOf(note))
    const edges = [0, ...lines.slice(1).map((line) => line.blockStart), end]
    return {
      number: Number(note.dataset.note),
      heights: lines.map((_line, index) => (edges[index + 1] ?? end) - (edges[index] ?? 0)),
      begins: lines.map((line) => line.begins),
    }
  })
  long.release()
  return measured
}

/** The innermost blocks of a column, in order: those with text of their own, and those that stay whole. */
function blocksOf(root: HTMLElement): HTMLElement[] {
  const blocks: HTMLElement[] = []
  for (const child of root.children) {
    if (!(child instanceof HTMLElement)) continue
    if (child.matches(WHOLE) || !hasBlockChild(child)) blocks.push(child)
    else blocks.push(...blocksOf(child))
  }
  return blocks
}

function hasBlockChild(element: HTMLElement): boolean {
  return [...element.children].some((child) => {
    const { display } = getComputedStyle(child)
    return display === 'block' || display === 'list-item' || display === 'table'
  })
}

interface MeasuredLine {
  blockStart: number
  blockEnd: number
  begins: BoundaryPoint
}

function wholeBlock(block: HTMLElement, frame: Frame): MeasuredLine {
  const { blockStart, blockEnd } = frame.boxOf(block)
  return { blockStart, blockEnd, begins: { node: block, offset: 0 } }
}

/** The lines of one block, in equal parts of its height: leading is fixed, whatever stands in a line. */
function linesOf(block: HTMLElement, frame: Frame): MeasuredLine[] {
  const starts = block.classList.contains(classes.composed) ? composedStarts(block) : lineStarts(block, frame)
  const { blockStart, blockEnd } = frame.boxOf(block)
  const content = frame.contentBoxOf(block)
  const leading = blockSize(content) / Math.max(1, starts.length)
  return starts.map((begins, index) => ({
    blockStart: index === 0 ? blockStart : content.blockStart + index * leading,
    blockEnd: index === starts.length - 1 ? blockEnd : content.blockStart + (index + 1) * leading,
    begins,
  }))
}

/** Where each line of a block begins: where text that went along a line begins again at its start, on the next. */
function lineStarts(block: HTMLElement, frame: Frame): BoundaryPoint[] {
  const range = document.createRange()
  const starts: BoundaryPoint[] = []
  let inlineEnd = Number.POSITIVE_INFINITY
  let blockEnd = Number.NEGATIVE_INFINITY
  for (const text of textsOf(block)) {
    range.selectNodeContents(text)
    const boxes = frame.boxesOf(range).filter((box) => inlineSize(box) > 0)
    for (const [index, box] of boxes.entries()) {
      const isNewLine =
        starts.length === 0 ||
        (box.inlineStart < inlineEnd - 1 && (box.blockStart + box.blockEnd) / 2 > blockEnd)
      if (isNewLine) {
        starts.push(beforeSpaces(text, index === 0 ? 0 : offsetOfBox(text, box, range, frame), block))
        blockEnd = box.blockEnd
      } else {
        blockEnd = Math.min(blockEnd, box.blockEnd)
      }
      inlineEnd = box.inlineEnd
    }
  }
  return starts.length > 0 ? starts : [{ node: block, offset: 0 }]
}

/**
 * The spaces at which a line was broken go to the part after a cut, where they collapse; at the end of the part before
 * it they would hang out of the measure.
 */
function beforeSpaces(text: Text, offset: number, block: HTMLElement): BoundaryPoint {
  let at = offset
  while (at > 0 && text.data[at - 1] === ' ') at--
  if (at > 0) return { node: text, offset: at }
  const texts = [...textsOf(block)]
  const previous = texts[texts.indexOf(text) - 1]
  return previous?.data.endsWith(' ')
    ? beforeSpaces(previous, previous.length, block)
    : { node: text, offset: at }
}

/** The first character of a text that is in a given box or on a later line. */
function offsetOfBox(text: Text, box: LogicalBox, range: Range, frame: Frame): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    range.setStart(text, middle)
    range.setEnd(text, middle + 1)
    const found = frame.boxesOf(range).at(-1)
    // A character without a box (a hyphenation point that is not used) stands with the one after it.
    if (!found) {
      let next = middle + 1
      let after: LogicalBox | undefined
      while (next < high && !after) {
        range.setStart(text, next)
        range.setEnd(text, next + 1)
        after = frame.boxesOf(range).at(-1)
        next++
      }
      if (!after || after.blockStart >= box.blockStart - 0.5) high = middle
      else low = middle + 1
    } else if (found.blockStart >= box.blockStart - 0.5) high = middle
    else low = middle + 1
  }
  const value = text.data
  // Never between the halves of a character, nor before a hyphenation point that ends a line.
  if (low > 0 && /[\udc00-\udfff]/.test(value[low] ?? '')) low++
  while (value[low] === '\u00ad' || /[\ufe00-\ufe0f\u0300-\u036f\u3099\u309a]/.test(value[low] ?? '')) low++
  return low
}

/** Texts that stand on the line; a ruby's reading stands above it. */
function* textsOf(block: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof HTMLElement) {
      return node.matches(`rt, .${classes.noteNumber}`) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    }
    return NodeFilter.FILTER_ACCEPT
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text
}
