import type { Element } from 'xast'
import type { SourcePlace } from '../source/source-page.js'
import type { WordBlock, WordCell, WordTable } from './word-document.js'
import { childOf, elementsOf, isTransparent, valueIn } from './word-xml.js'

/** A row may claim any number of columns. */
const MOST_COLUMNS = 200

/**
 * Read a table as a grid: a merged cell is in its first place, and the places that it covers are there, too, so that each
 * cell is in its column.
 *
 * @param element     `w:tbl`
 * @param readBlocks  reads what is in a cell
 * @see ECMA-376-1, 17.4.17 "gridSpan" and 17.4.84 "vMerge"
 */
export function readTable(
  element: Element,
  place: SourcePlace,
  readBlocks: (element: Element) => WordBlock[],
): WordTable {
  const rows = rowsOf(element).map((row) => readRow(row, readBlocks))
  const width = Math.max(0, ...rows.map((row) => row.length))
  return {
    kind: 'table',
    place,
    rows: rows.map((row) => [...row, ...emptyCells(width - row.length)]),
  }
}

function rowsOf(element: Element): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:sdt') return rowsOf(childOf(child, 'w:sdtContent') ?? child)
    if (isTransparent(child)) return rowsOf(child)
    const isDeletedRow = childOf(childOf(child, 'w:trPr'), 'w:del') !== undefined
    return child.name === 'w:tr' && !isDeletedRow ? [child] : []
  })
}

function readRow(row: Element, readBlocks: (element: Element) => WordBlock[]): WordCell[] {
  const properties = childOf(row, 'w:trPr')
  const cells: WordCell[] = emptyCells(numberIn(properties, 'w:gridBefore'))
  for (const cell of cellsOf(row)) {
    const own = childOf(cell, 'w:tcPr')
    const isBelow = /^(?:continue)?$/.test(
      valueIn(own, 'w:vMerge') ?? (childOf(own, 'w:vMerge') ? '' : 'none'),
    )
    const span = Math.max(1, numberIn(own, 'w:gridSpan'))
    const blocks = readBlocks(cell)
    cells.push(isBelow ? { blocks, coveredFrom: 'above' } : { blocks })
    for (let column = 1; column < span; column++) cells.push({ blocks: [], coveredFrom: 'left' })
  }
  return [...cells, ...emptyCells(numberIn(properties, 'w:gridAfter'))]
}

function cellsOf(element: Element): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:sdt') return cellsOf(childOf(child, 'w:sdtContent') ?? child)
    if (isTransparent(child)) return cellsOf(child)
    return child.name === 'w:tc' ? [child] : []
  })
}

function numberIn(element: Element | undefined, name: string): number {
  const number = Number.parseInt(valueIn(element, name) ?? '0', 10) || 0
  return Math.min(Math.max(number, 0), MOST_COLUMNS)
}

function emptyCells(number: number): WordCell[] {
  return Array.from({ length: Math.max(0, number) }, () => ({ blocks: [] }))
}
