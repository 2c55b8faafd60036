/** A cell with its place in the grid of its table. */
export interface PlaceInGrid<Cell> {
  cell: Cell
  /** Its first row and column, from 0. */
  row: number
  column: number
}

/**
 * Place the cells of a table in its grid: below a cell of several rows its columns are taken.
 *
 * @param rows   the cells of each row as they are written, without those that are merged into others
 * @param spans  how many rows and columns a cell takes
 * @see HTML Standard, 4.9.12.1 "Forming a table"
 */
export function placeInGrid<Cell>(
  rows: readonly (readonly Cell[])[],
  spans: (cell: Cell) => { rowSpan: number; colSpan: number },
): PlaceInGrid<Cell>[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column++
      const placed = { cell, row, column }
      const { rowSpan, colSpan } = spans(cell)
      for (let down = 0; down < rowSpan; down++)
        for (let along = 0; along < colSpan; along++) taken.add(`${row + down},${column + along}`)
      return placed
    })
  })
}
