import type { Element as HtmlElement } from 'hast'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import { DOCX_PAGE } from './docx-sizes.js'

const ALIGNMENTS = [
  [classes.alignCenter, 'center'],
  [classes.alignRight, 'right'],
] as const

/**
 * A table, its head repeated on each page, merged cells merged.
 *
 * @param cellBlocks  makes what is in a cell, which is set as its alignment says
 * @see ECMA-376-1, 17.4 "Tables"
 */
export function docxTable(table: HtmlElement, cellBlocks: CellBlocks): Element {
  const rows = rowsOf(table)
  const columns = Math.max(
    1,
    ...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + spanOf(cell, 'colSpan'), 0)),
  )
  // Columns that a cell of a row above still covers, and how many rows more.
  const covered = new Map<number, { rows: number; span: number }>()
  return x('w:tbl', [
    x('w:tblPr', [
      x('w:tblStyle', { 'w:val': 'JournalTable' }),
      x('w:tblW', { 'w:w': '0', 'w:type': 'auto' }),
      x('w:jc', { 'w:val': 'center' }),
    ]),
    x(
      'w:tblGrid',
      // Word fits the columns to their content; readers that do not are told one width for all.
      Array.from({ length: columns }, () =>
        x('w:gridCol', { 'w:w': String(Math.floor(DOCX_PAGE.measure / columns)) }),
      ),
    ),
    ...rows.map(({ cells, isHead }) => rowElement(cells, isHead, { cellBlocks, covered })),
  ])
}

type CellBlocks = (cell: HtmlElement, align: string | undefined) => Element[]

interface RowPlace {
  cellBlocks: CellBlocks
  covered: Map<number, { rows: number; span: number }>
}

function rowElement(
  cells: readonly HtmlElement[],
  isHead: boolean,
  { cellBlocks, covered }: RowPlace,
): Element {
  const elements: Element[] = []
  let column = 0
  const fill = (): void => {
    for (let above = covered.get(column); above && above.rows > 0; above = covered.get(column)) {
      above.rows -= 1
      elements.push(cellElement([x('w:p')], { span: above.span, merge: 'continue' }))
      column += above.span
    }
  }
  for (const cell of cells) {
    fill()
    const span = spanOf(cell, 'colSpan')
    const rows = spanOf(cell, 'rowSpan')
    if (rows > 1) covered.set(column, { rows: rows - 1, span })
    const align = ALIGNMENTS.find(([name]) => hasClass(cell, name))?.[1]
    const blocks = cellBlocks(cell, align)
    elements.push(
      cellElement(blocks.length > 0 ? blocks : [x('w:p')], { span, merge: rows > 1 ? 'restart' : undefined }),
    )
    column += span
  }
  fill()
  return x('w:tr', [...(isHead ? [x('w:trPr', [x('w:tblHeader')])] : []), ...elements])
}

function cellElement(
  blocks: Element[],
  { span, merge }: { span: number; merge: string | undefined },
): Element {
  const properties = [
    ...(span > 1 ? [x('w:gridSpan', { 'w:val': String(span) })] : []),
    ...(merge ? [x('w:vMerge', { 'w:val': merge })] : []),
  ]
  return x('w:tc', [...(properties.length > 0 ? [x('w:tcPr', properties)] : []), ...blocks])
}

function rowsOf(table: HtmlElement): { cells: HtmlElement[]; isHead: boolean }[] {
  const isElement = (node: unknown): node is HtmlElement => (node as HtmlElement).type === 'element'
  return table.children
    .filter(isElement)
    .flatMap((part) =>
      part.children
        .filter(isElement)
        .map((row) => ({ cells: row.children.filter(isElement), isHead: part.tagName === 'thead' })),
    )
}

function spanOf({ properties }: HtmlElement, name: 'colSpan' | 'rowSpan'): number {
  return Math.max(1, Number(properties[name] ?? 1))
}
