import { classes } from '../../../model/classes.js'
import { blockSize } from '../../../model/logical-box.js'
import type { TypeArea } from '../layout.js'
import { assignMarks } from './assign-marks.js'
import { beforeBlock } from './before-block.js'
import { browserLineStarts } from './browser-line-starts.js'
import { composedStarts } from './composed-starts.js'
import { edgesOf } from './edges-of.js'
import { Frame } from './frame.js'
import { linesOpened } from './lines-opened.js'
import { listPartings } from './list-partings.js'
import { LongColumn } from './long-column.js'
import { measureTable } from './measure-table.js'
import { measureTableItems } from './measure-table-items.js'
import type { BoundaryPoint, MeasuredItem, MeasuredNote } from './measured-item.js'
import { partStanzas } from './part-stanzas.js'
import { spaceAbove } from './space-above.js'
import { startsPage } from './starts-page.js'
import type { TableParts } from './table-parts.js'

/** Blocks that are not divided. */
const WHOLE = `header, figure, .${classes.sideBySide}, .${classes.turnedPage}, table, hr, img`
/** Blocks that are divided between rows. */
const TABLE = `figure.${classes.table}, table`
/** Blocks whose height is independent of the leading. */
const RIGID = `figure, .${classes.sideBySide}, .${classes.turnedPage}, table, img, .${classes.summary} *, .${classes.notes} *`
/** Blocks that are set at the head of the next page where they have no room. */
const MOVABLE = `.${classes.body} > :is(figure, .${classes.sideBySide}, .${classes.turnedPage})`
/** Blocks after which no page ends: headings, and terms. */
const HEADING = `h2, h3, h4, h5, h6, .${classes.summaryOpening}, dt`
/** Headings that a page keeps with two lines of their text. */
const SECTION_HEADING = 'h2, h3, h4, h5, h6'

/** What a column is measured for. */
export interface FlowToMeasure {
  isReprint: boolean
  typeArea: TypeArea
  /** The repeated parts of each table. */
  tables: ReadonlyMap<HTMLTableElement, TableParts>
  /** Numbers of the notes that are at the foot of the page of their call. */
  footNotes: ReadonlySet<number>
}

/**
 * Measure a column of running text as lines and undivided blocks.
 *
 * @param flow  the column, laid out in its printed width
 * @returns     items in order, positions in CSS pixels from the column's start
 */
export function measureFlow(
  flow: HTMLElement,
  { isReprint, typeArea, tables, footNotes }: FlowToMeasure,
): MeasuredItem[] {
  const column = new LongColumn(flow)
  const items: MeasuredItem[] = []
  const measured: { block: HTMLElement; items: MeasuredItem[] }[] = []
  let isAfterHeading = false
  for (const block of blocksOf(flow)) {
    const frame = column.near(block)
    if (block.matches(TABLE)) {
      items.push(...measureTableItems(block, frame, flow, typeArea, tables))
      isAfterHeading = false
      continue
    }
    const isHeading = block.matches(HEADING)
    const isWhole = block.matches(WHOLE)
    const lines = isWhole ? [wholeBlock(block, frame)] : linesOf(block, frame)
    const partings = isWhole || isHeading ? [] : listPartings(block, lines, frame, isAfterHeading)
    isAfterHeading = block.matches(SECTION_HEADING)
    // Notes after a text are not set before a table that may call them.
    const isNotes = block.closest(`.${classes.endNotes}`) !== null
    const first = items.length
    for (const [index, line] of lines.entries()) {
      const begins = index === 0 ? beforeBlock(block, flow) : line.begins
      const isStart = index === 0 && startsPage(block)
      items.push({
        blockStart: line.blockStart,
        blockEnd: line.blockEnd,
        notes: [],
        startsPage: isStart,
        // The first line alone at the foot of a page would be half a word.
        staysWithNext: isHeading || (index === 0 && partings[0]?.includes('word') === true),
        parts: partings[index] ?? [],
        isRigid: block.matches(RIGID),
        begins,
        above: index === 0 ? spaceAbove(begins, line.blockStart, frame) : 0,
        passesFigures: !isHeading && !isWhole && !isStart && !isNotes,
        passesFullPages: isHeading && !isStart && !isNotes,
        fillsPage: block.matches(`.${classes.turnedPage}`),
        ...(block.matches(MOVABLE)
          ? { element: block, figure: { below: frame.boxOf(block).blockEnd - line.blockEnd } }
          : {}),
      })
    }
    measured.push({ block, items: items.slice(first) })
  }
  partStanzas(measured)
  column.release()
  assignMarks(flow, items, isReprint)
  for (const item of items) item.notes = item.notes.filter((note) => footNotes.has(note))
  return items
}

/**
 * Measure notes, each as lines whose heights add up to the note's.
 *
 * @param column  the notes, laid out in their printed width
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

/** List the innermost blocks of a column, in order: those with text of their own, and undivided ones. */
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
  const { blockStart, blockEnd } = edgesOf(block, frame)
  return { blockStart, blockEnd, begins: { node: block, offset: 0 } }
}

/** Get the lines of one block, in equal parts of its height: the leading is fixed, regardless of the content of a line. */
function linesOf(block: HTMLElement, frame: Frame): MeasuredLine[] {
  const starts = block.classList.contains(classes.composed)
    ? composedStarts(block)
    : browserLineStarts(block, frame)
  const { blockStart, blockEnd } = edgesOf(block, frame)
  const content = frame.contentBoxOf(block)
  // A line that a picture opens is as high as several.
  const opened = linesOpened(block)
  const lines = starts.reduce((sum, _start, index) => sum + (opened[index] ?? 1), 0)
  const leading = blockSize(content) / Math.max(1, lines)
  let at = content.blockStart
  return starts.map((begins, index) => {
    const start = at
    at += (opened[index] ?? 1) * leading
    return {
      blockStart: index === 0 ? blockStart : start,
      blockEnd: index === starts.length - 1 ? blockEnd : at,
      begins,
    }
  })
}
