import { classes } from '../../../model/classes.js'
import { inlineSize } from '../../../model/logical-box.js'
import { type PlaceInGrid, placeInGrid } from '../../../model/place-in-grid.js'
import type { CellToFit, TableFit, TableToFit, TypeArea } from '../layout.js'
import { findIn } from './find-in.js'
import { Frame } from './frame.js'
import { type ListedParagraph, markIndent, prepareParagraph, readParagraph } from './list-paragraphs.js'
import { turnedMeasureOf, turnFigure } from './turn-figure.js'

/** A listed table, whose columns are to be set. */
export interface ListedTable {
  element: HTMLTableElement
  table: TableToFit
}

/**
 * List tables with the content of their cells.
 *
 * @param roots     the running text and the notes, or parts of them
 * @param notes     the column that their notes are in
 * @param typeArea  of a turned page; `undefined` where no table is turned, as in a reprint
 */
export function listTables(
  roots: readonly HTMLElement[],
  notes: HTMLElement,
  typeArea: TypeArea | undefined,
): ListedTable[] {
  return findIn<HTMLTableElement>(roots, 'table').map((element) => {
    const placed = placeCells(element)
    const around = element.parentElement ?? element
    const turnedMeasure = typeArea && turnedMeasureOf(around, notes, typeArea)
    // All are changed before any is measured, so that the browser lays the table out once.
    for (const { cell } of placed) prepareParagraph(cell, false)
    const listed = placed.map(({ cell, column }) => ({ cell, column, paragraph: readParagraph(cell) }))
    for (const { paragraph } of listed) markIndent(paragraph)
    return {
      element,
      table: {
        columns: Math.max(1, ...placed.map(({ column, cell }) => column + cell.colSpan)),
        cells: listed.map(({ cell, column, paragraph }) => listCell(cell, column, paragraph)),
        measure: inlineSize(new Frame(around).contentBoxOf(around)),
        ...(turnedMeasure === undefined ? {} : { turnedMeasure }),
        isTurned: around.matches(`.${classes.turned}`),
        isByContent: getComputedStyle(element).getPropertyValue('--table-width').trim() === 'content',
      },
    }
  })
}

/** Set the widths of the columns of a table, the space between them and the size of its type as fitted. */
export function setColumns(
  { element, table: { measure, turnedMeasure } }: ListedTable,
  { widths, space, ends, scale, isTurned }: TableFit,
): void {
  const figure = element.parentElement
  if (isTurned && figure && turnedMeasure !== undefined) turnFigure(figure, turnedMeasure)
  const group = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.style.inlineSize = `${width}px`
    group.append(column)
  }
  element.prepend(group)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  element.style.inlineSize = `${whole}px`
  if (figure?.matches('figure')) insetSource(figure, whole, (isTurned && turnedMeasure) || measure)
  // All are read before any is changed.
  const cells = placeCells(element).map((placed) => {
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(placed.cell)
    return { ...placed, paddingInlineStart, paddingInlineEnd }
  })
  for (const [index, { cell, column, paddingInlineStart, paddingInlineEnd }] of cells.entries()) {
    const isLast = column + cell.colSpan >= widths.length
    const start = column > 0 ? space / 2 : 0
    const end = (ends[index] ?? 0) + (isLast ? 0 : space / 2)
    if (start > 0)
      cell.style.paddingInlineStart = `${Number.parseFloat(paddingInlineStart) * scale + start}px`
    if (end > 0) cell.style.paddingInlineEnd = `${Number.parseFloat(paddingInlineEnd) * scale + end}px`
  }
  if (scale < 1) element.style.setProperty('--table-scale', String(scale))
}

/**
 * Have the source line of a table that is set by its content begin where the table does, and end where it does, unless that
 * leaves it less than half a line.
 *
 * @param whole    width of the table, in px
 * @param measure  of its figure, in px
 */
function insetSource(figure: HTMLElement, whole: number, measure: number): void {
  const inset = `${Math.max(0, measure - whole) / 2}px`
  for (const line of figure.querySelectorAll<HTMLElement>(`.${classes.sourceLine}`)) {
    line.style.paddingInlineStart = inset
    if (whole >= measure / 2) line.style.paddingInlineEnd = inset
  }
}

function listCell(cell: HTMLTableCellElement, column: number, { paragraph }: ListedParagraph): CellToFit {
  const style = getComputedStyle(cell)
  return {
    column,
    columns: cell.colSpan,
    padding: Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd),
    isAtEnd: cell.tagName === 'TD' && cell.matches(`.${classes.alignRight}`),
    paragraph,
  }
}

/** A cell with its place in the grid of its table. */
export type PlacedCell = PlaceInGrid<HTMLTableCellElement>

/** Place the cells of a table in its grid. */
export function placeCells(table: HTMLTableElement): PlacedCell[] {
  return placeInGrid(
    [...table.rows].map(({ cells }) => [...cells]),
    (cell) => cell,
  )
}
