import { classes } from '../../../model/classes.js'
import { composedStarts } from './composed-starts.js'
import { placeCells } from './list-tables.js'
import type { RowCut } from './measured-item.js'
import { repeatable } from './table-parts.js'

/** A cell over several rows of more lines than this is not repeated on the next page. */
export const MOST_REPEATED = 2

/**
 * Divide a table before or within a row, so that the returned row can begin another page. Cells that span the cut are
 * divided between lines; a cell of several rows that has no more text is repeated.
 *
 * @returns  the row that begins the second part
 */
export function divideRow(row: HTMLTableRowElement, { line, spanning }: RowCut): HTMLTableRowElement {
  const table = row.closest('table')
  if (!table) return row
  const placed = placeCells(table)
  const columns = new Map(placed.map(({ cell, column }) => [cell, column]))
  // Of a row that has been divided further down, a cell that spans the cut may be in this row alone by now.
  const spans = new Set(spanning.map(({ cell }) => cell))
  const second = line === 0 ? row : divideOwnCells(row, line, columns, spans)
  const secondIndex = [...table.rows].indexOf(second)
  for (const { cell, line: lineOfCell } of spanning) {
    const from = placed.find((one) => one.cell === cell)
    if (!from) continue
    const rest = restOfCell(cell, lineOfCell)
    const end = from.row + cell.rowSpan + (line === 0 ? 0 : 1)
    cell.rowSpan = secondIndex - from.row
    rest.rowSpan = end - secondIndex
    columns.set(rest, from.column)
    const after = [...second.cells].find((one) => (columns.get(one) ?? 0) > from.column)
    second.insertBefore(rest, after ?? null)
  }
  return second
}

/** Divide the cells of one row, without those that span the cut. */
function divideOwnCells(
  row: HTMLTableRowElement,
  line: number,
  columns: Map<HTMLTableCellElement, number>,
  spans: ReadonlySet<HTMLTableCellElement>,
): HTMLTableRowElement {
  const second = row.cloneNode(false) as HTMLTableRowElement
  for (const cell of row.cells) {
    if (cell.rowSpan > 1 || spans.has(cell)) continue
    const rest = restOfCell(cell, line)
    columns.set(rest, columns.get(cell) ?? 0)
    second.append(rest)
  }
  row.after(second)
  return second
}

/** Cells that were divided so far. */
let dividedCells = 0

/** Number divided cells from the first again, where none is left that was divided before. */
export function countCellsAnew(): void {
  dividedCells = 0
}

/** Take the rest of a cell out of it. What stays ends at the cut, with no space below, whether its text goes on or not. */
function restOfCell(cell: HTMLTableCellElement, line: number): HTMLTableCellElement {
  const rest = takeRest(cell, line)
  cell.style.paddingBlockEnd = '0'
  return rest
}

function takeRest(cell: HTMLTableCellElement, line: number): HTMLTableCellElement {
  // The survey of the pages puts the parts of a cell together again.
  cell.dataset.cell ??= String(++dividedCells)
  const start = composedStarts(cell)[line]
  if (!start) {
    const isLabel = cell.rowSpan > 1 && composedStarts(cell).length <= MOST_REPEATED
    return isLabel ? repeatable(cell) : emptied(cell)
  }
  const rest = emptied(cell)
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(cell, cell.childNodes.length)
  rest.append(range.extractContents())
  cell.classList.add(classes.continues)
  rest.classList.add(classes.continued)
  return rest
}

function emptied(cell: HTMLTableCellElement): HTMLTableCellElement {
  const copy = cell.cloneNode(false) as HTMLTableCellElement
  copy.removeAttribute('id')
  return copy
}
