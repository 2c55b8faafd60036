import type { Root, Table, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'

/** What a cell holds that belongs to the one at its left, and to the one above. */
const LEFT = /^<$/
const ABOVE = /^\^{1,2}$/

/**
 * Merge cells: one that holds `<` alone belongs to the cell at its left, one that holds `^` (or `^^`) to the cell above.
 * A `^` under the head makes its row one of the head.
 *
 * @returns  transform; cells get what `model/manuscript-nodes.ts` says. Reports `invalid-merge` where merged cells are no
 *           rectangle
 * @see MultiMarkdown, "Tables", whose `^^` it is; Obsidian's table plugins have `<` and `^`
 */
export function remarkMergedCells() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    visit(tree, 'table', (table) => mergeCells(table, source, file))
  }
}

function mergeCells(table: Table, source: string, file: VFile): void {
  const grid = table.children.map((row) => row.children)
  // What is written: `\^` is a sign.
  const written = grid.map((row) => row.map((cell) => writtenIn(cell, source)))
  let heads = 1
  while (written[heads]?.some((text) => ABOVE.test(text))) heads++
  const owners: TableCell[][] = []
  for (const [at, row] of grid.entries()) {
    const own: TableCell[] = []
    owners.push(own)
    for (const [column, cell] of row.entries()) {
      const text = written[at]?.[column] ?? ''
      const isMerged = LEFT.test(text) || ABOVE.test(text)
      const owner = LEFT.test(text) ? own[column - 1] : ABOVE.test(text) ? owners[at - 1]?.[column] : cell
      if (!owner)
        reportCapped(file, LEFT.test(text) ? 'invalid-merge.left' : 'invalid-merge.above', undefined, cell)
      own.push(owner ?? cell)
      if (isMerged && owner) {
        cell.children = []
        cell.data = { ...cell.data, isCovered: true }
      }
    }
  }
  for (const [at, row] of table.children.entries()) if (at > 0 && at < heads) row.data = { isHead: true }
  setSpans(owners, file)
}

function writtenIn({ children }: TableCell, source: string): string {
  const [only] = children
  if (children.length !== 1 || only?.type !== 'text') return ''
  return source.slice(only.position?.start.offset, only.position?.end.offset)
}

/** Give each cell that others belong to its columns and rows. */
function setSpans(owners: readonly TableCell[][], file: VFile): void {
  const counts = new Map<TableCell, number>()
  for (const row of owners) for (const cell of row) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const seen = new Set<TableCell>()
  for (const [at, row] of owners.entries()) {
    for (const [column, cell] of row.entries()) {
      if (seen.has(cell)) continue
      seen.add(cell)
      const columns = countFrom((index) => row[index], column, cell)
      const rows = countFrom((index) => owners[index]?.[column], at, cell)
      const count = counts.get(cell) ?? 0
      if (count !== rows * columns) reportCapped(file, 'invalid-merge.shape', undefined, cell)
      else if (count > 1) cell.data = { ...cell.data, columns, rows }
    }
  }
}

/** How many in a row from a place on belong to a cell. */
function countFrom(ownerAt: (index: number) => TableCell | undefined, from: number, cell: TableCell): number {
  let end = from
  while (ownerAt(end) === cell) end++
  return end - from
}
