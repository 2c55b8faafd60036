import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Table, TableCell, TableRow } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { type ClassName, classes } from '../model/classes.js'

/** Classes of cells by their alignment in Markdown. */
const alignments: Readonly<Record<string, ClassName>> = {
  left: classes.alignLeft,
  center: classes.alignCenter,
  right: classes.alignRight,
}

/**
 * Make a table with its header rows and merged cells, in which classes align the cells: `align` is no longer HTML. Markdown
 * has no table without a head; one whose head has nothing in it is written for that.
 */
export function tableElement(state: State, node: Table): Element {
  const table = defaultHandlers.table(state, node) as Element
  const rows = table.children.filter(isElement).flatMap((part) => part.children.filter(isElement))
  const head: Element[] = []
  const body: Element[] = []
  for (const [at, row] of rows.entries()) {
    const written = node.children[at]
    const isHead = at === 0 || written?.data?.isHead === true
    if (written) finishRow(row, written, isHead)
    ;(isHead ? head : body).push(row)
  }
  const hasHead = head.some(isWritten) || body.length === 0
  table.children = [...(hasHead ? [h('thead', head)] : []), ...(body.length > 0 ? [h('tbody', body)] : [])]
  return table
}

function isWritten(row: Element): boolean {
  return row.children.some((cell) => isElement(cell) && cell.children.length > 0)
}

function finishRow(row: Element, { children }: TableRow, isHead: boolean): void {
  const cells = row.children.filter(isElement)
  for (const [column, cell] of cells.entries()) finishCell(cell, children[column], isHead)
  row.children = cells.filter((_cell, column) => children[column]?.data?.isCovered !== true)
}

function finishCell(cell: Element, written: TableCell | undefined, isHead: boolean): void {
  const { columns = 1, rows = 1 } = written?.data ?? {}
  const name = alignments[String(cell.properties.align)]
  delete cell.properties.align
  if (name) cell.properties.className = [name]
  if (columns > 1) cell.properties.colSpan = columns
  if (rows > 1) cell.properties.rowSpan = rows
  if (!isHead) return
  cell.tagName = 'th'
  cell.properties.scope = columns > 1 ? 'colgroup' : 'col'
}

function isElement(node: Element['children'][number]): node is Element {
  return node.type === 'element'
}
