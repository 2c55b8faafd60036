import { classes } from '../../../model/classes.js'
import { composedStarts } from './composed-starts.js'
import { MOST_REPEATED } from './divide-row.js'
import { edgesOf } from './edges-of.js'
import type { Frame } from './frame.js'
import { lineOf } from './lines-opened.js'
import { type PlacedCell, placeCells } from './list-tables.js'
import type { BoundaryPoint, RowCut } from './measured-item.js'
import { dissolveHead } from './table-parts.js'

/** A place where a table can be divided, with the content up to the next. */
export interface TablePart {
  begins: BoundaryPoint
  blockStart: number
  blockEnd: number
  /** Numbers of the notes called in it. */
  notes: number[]
  /** Whether the table is preferably not divided after it. */
  staysWithNext: boolean
  /** Whether rows that a cell holds together are divided after it. */
  partsGroup: boolean
  /** Additional block size that cells spanning its beginning need below it. */
  extra: number
}

/** A row of fewer lines is not divided, nor are fewer lines of a row left alone. */
const LONG_ROW = 8
const FEWEST_LINES = 2
/** Of rows that a cell holds together fewer are not left alone. */
const FEWEST_ROWS = 2

/** A place at which a table can be divided: before a line of a row. */
interface Candidate {
  row: HTMLTableRowElement
  line: number
  blockStart: number
  cut: RowCut
  isGood: boolean
  /** Directly below the head, which would stand alone. */
  isBelowHead: boolean
  partsGroup: boolean
  extra: number
}

/**
 * Measure a table as parts between which it can be divided: rows, and the lines of long rows.
 *
 * Notes are called in the order of the cells and printed in the order of the pages, so a table is divided only where
 * all notes called above precede all those called below; elsewhere only in rows that are too high, and below a head that is.
 * A head that is higher than a page is no head any more.
 *
 * @param block  the table, or the figure around it
 * @param frame  of the column
 * @param room   block size of a page, in px; parts that are higher than half of it are divided wherever it is possible
 */
export function measureTable(block: HTMLElement, frame: Frame, room = Number.POSITIVE_INFINITY): TablePart[] {
  const table = block instanceof HTMLTableElement ? block : block.querySelector('table')
  const { blockStart, blockEnd } = edgesOf(block, frame)
  const whole = {
    begins: { node: block, offset: 0 },
    notes: [],
    staysWithNext: false,
    partsGroup: false,
    extra: 0,
  }
  if (!table) return [{ ...whole, blockStart, blockEnd }]
  const { tHead: head } = table
  if (head && frame.boxOf(head).blockEnd - blockStart > room) dissolveHead(table, head)
  const cells = placeCells(table)
  const geometry = readGeometry(table)
  const calls = listCalls(cells, frame, geometry)
  const all = listCandidates(table, cells, frame, geometry)
  const orderly = new Set(all.filter((candidate) => !candidate.isBelowHead && keepsOrder(candidate, calls)))
  const edges = [blockStart, ...[...orderly].map((one) => one.blockStart), blockEnd]
  const isTooHigh = ({ blockStart: at }: Candidate): boolean => {
    const next = edges.findIndex((edge) => edge > at)
    return (edges[next] ?? at) - (edges[next - 1] ?? at) > room / 2
  }
  const candidates = all.filter((candidate) => orderly.has(candidate) || isTooHigh(candidate))
  const parts: TablePart[] = [{ ...whole, blockStart, blockEnd }]
  for (const candidate of candidates) {
    const { row, blockStart: at, cut, isGood, partsGroup, extra } = candidate
    const last = parts.at(-1)
    if (last) {
      last.blockEnd = at
      last.staysWithNext = !isGood || !orderly.has(candidate)
      last.partsGroup = partsGroup
    }
    const node = row.parentNode ?? table
    const begins = { node, offset: [...node.childNodes].indexOf(row), cut }
    parts.push({
      begins,
      blockStart: at,
      blockEnd,
      notes: [],
      staysWithNext: false,
      partsGroup: false,
      extra,
    })
  }
  for (const { note, blockStart: at } of calls)
    parts.findLast((part, index) => index === 0 || part.blockStart <= at + 0.5)?.notes.push(note)
  return parts
}

/** Geometry of the cells of a table; all lengths in px. */
interface Geometry {
  leading: number
  paddingStart: number
  paddingEnd: number
}

function readGeometry(table: HTMLTableElement): Geometry {
  const cell = getComputedStyle(table.querySelector('td') ?? table)
  return {
    leading: Number.parseFloat(getComputedStyle(table).lineHeight),
    paddingStart: Number.parseFloat(cell.paddingBlockStart),
    paddingEnd: Number.parseFloat(cell.paddingBlockEnd),
  }
}

interface CallInTable {
  note: number
  /** Of its line. */
  blockStart: number
}

function listCalls(
  cells: readonly PlacedCell[],
  frame: Frame,
  { leading, paddingStart }: Geometry,
): CallInTable[] {
  return cells.flatMap(({ cell }) => {
    const calls = [...cell.querySelectorAll<HTMLElement>(`.${classes.noteCall}`)]
    if (calls.length === 0) return []
    const { blockStart } = frame.boxOf(cell)
    return calls.map((call) => ({
      note: Number(call.dataset.note),
      blockStart: blockStart + paddingStart + lineOf(call, cell) * leading,
    }))
  })
}

function keepsOrder({ blockStart }: Candidate, calls: readonly CallInTable[]): boolean {
  const isAbove = (call: CallInTable): boolean => call.blockStart < blockStart - 0.5
  const last = Math.max(...calls.filter(isAbove).map(({ note }) => note))
  const first = Math.min(...calls.filter((call) => !isAbove(call)).map(({ note }) => note))
  return last < first
}

function listCandidates(
  table: HTMLTableElement,
  cells: readonly PlacedCell[],
  frame: Frame,
  geometry: Geometry,
): Candidate[] {
  const { leading, paddingStart } = geometry
  const firstRow = table.tHead?.rows.length ?? 0
  const rows = [...table.rows]
  return rows.slice(firstRow).flatMap((row, index) => {
    const at = firstRow + index
    const own = cells.filter(({ cell, row: of }) => of === at && cell.rowSpan === 1)
    // A row with a picture that opens its line has no lines on which it could be divided.
    const isOpened = row.querySelector(`.${classes.openedBox}`) !== null
    const lines = isOpened ? 1 : Math.max(1, ...own.map(({ cell }) => composedStarts(cell).length))
    const { blockStart } = frame.boxOf(row)
    return Array.from({ length: lines }, (_, line): Candidate[] => {
      const isBelowHead = index === 0 && line === 0
      if (isBelowHead && firstRow === 0) return []
      const y = line === 0 ? blockStart : blockStart + paddingStart + line * leading
      const crossing = cells.filter(
        ({ cell, row: of }) =>
          cell.rowSpan > 1 && of + cell.rowSpan > at && (of < at || (of === at && line > 0)),
      )
      const spanning = crossing.map(({ cell }) => ({ cell, line: linesAbove(cell, y, frame, geometry) }))
      const isGroupCut =
        line === 0 && spanning.length > 0 && crossing.every((one) => canPart(one, at, y, frame, geometry))
      const isRowCut = lines > LONG_ROW && line >= FEWEST_LINES && line <= lines - FEWEST_LINES
      const isAlone = line === 0 && rows.length - firstRow > 4 && (index === 1 || at === rows.length - 1)
      return [
        {
          row,
          line,
          blockStart: y,
          cut: { line, spanning },
          isGood: (spanning.length === 0 || isGroupCut) && (line === 0 ? !isAlone : isRowCut),
          isBelowHead,
          partsGroup: isGroupCut,
          extra: Math.max(0, ...spanning.map((one) => extraOf(one, y, frame, geometry))),
        },
      ]
    }).flat()
  })
}

/** Whether rows that a cell holds together can be divided before a row: the cell is repeated, or few lines are not left alone. */
function canPart(
  { cell, row }: PlacedCell,
  before: number,
  y: number,
  frame: Frame,
  geometry: Geometry,
): boolean {
  const lines = composedStarts(cell).length
  const above = linesAbove(cell, y, frame, geometry)
  const isWhole = above === lines || (above >= FEWEST_LINES && lines - above >= FEWEST_LINES)
  return isWhole && before - row >= FEWEST_ROWS && row + cell.rowSpan - before >= FEWEST_ROWS
}

/** Count the lines of a cell that are wholly above a place. */
function linesAbove(
  cell: HTMLTableCellElement,
  y: number,
  frame: Frame,
  { leading, paddingStart }: Geometry,
): number {
  const { blockStart } = frame.boxOf(cell)
  const lines = Math.floor((y - blockStart - paddingStart) / leading + 0.01)
  return Math.min(composedStarts(cell).length, Math.max(0, lines))
}

/**
 * Get how much more block size the rest of a cell needs than the rest of its rows: a line that the cut would go through
 * is moved down, and a cell that has no more text is repeated.
 */
function extraOf(
  { cell, line }: { cell: HTMLTableCellElement; line: number },
  y: number,
  frame: Frame,
  { leading, paddingStart, paddingEnd }: Geometry,
): number {
  const lines = composedStarts(cell).length
  const { blockEnd } = frame.boxOf(cell)
  const isRepeated = lines <= MOST_REPEATED
  if (line >= lines && !isRepeated) return 0
  const needed = line < lines ? (lines - line) * leading : paddingStart + lines * leading
  return needed + paddingEnd - (blockEnd - y)
}
