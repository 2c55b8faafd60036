/** Width that a cell needs of its columns, in px, padding included. */
export interface CellWidth {
  /** Its first column, and the number of its columns. */
  column: number
  columns: number
  /** Without breaking a word. */
  least: number
  /** In one line. */
  most: number
}

/** Width that a column needs, in px. */
interface ColumnWidth {
  least: number
  most: number
}

/**
 * Get the minimum width of a table: in less, unbreakable text would be broken.
 *
 * @param count  of its columns
 */
export function leastLength(cells: readonly CellWidth[], count: number): number {
  return sumOf(listColumns(cells, count), 'least')
}

/** Get the width of a table of whose cells each is one line. */
export function mostLength(cells: readonly CellWidth[], count: number): number {
  return sumOf(listColumns(cells, count), 'most')
}

/**
 * Divide a width among the columns of a table by their content.
 *
 * Where all cells fit in one line, the remaining width is distributed in proportion. Otherwise columns of short cells
 * get what they need, and columns of long cells share the rest, so that their heights become about equal.
 *
 * @param count   of the columns
 * @param length  of the table, not less than `leastLength`
 * @returns       the width of each column; they add up to the length
 */
export function fitColumns(cells: readonly CellWidth[], count: number, length: number): number[] {
  const columns = listColumns(cells, count)
  const wanted = sumOf(columns, 'most')
  if (wanted <= length) {
    const factor = wanted > 0 ? length / wanted : 0
    return columns.map(({ most }) => (factor > 0 ? most * factor : length / count))
  }
  return shareLength(columns, length)
}

/** Give each column that needs less than its share what it needs; the others share the rest in proportion. */
function shareLength(columns: readonly ColumnWidth[], length: number): number[] {
  const widths = new Map<ColumnWidth, number>()
  let left = length
  let open = [...columns].sort((a, b) => a.most - b.most)
  const settle = (column: ColumnWidth, width: number): void => {
    widths.set(column, width)
    left -= width
    open = open.filter((one) => one !== column)
  }
  for (let [column] = open; column && column.most <= left / open.length; [column] = open) {
    const others = sumOf(open, 'least') - column.least
    settle(column, Math.max(column.least, Math.min(column.most, left - others)))
  }
  const needsMore = ({ least, most }: ColumnWidth): boolean => (left * most) / sumOf(open, 'most') < least
  for (let column = open.find(needsMore); column; column = open.find(needsMore)) settle(column, column.least)
  const wanted = sumOf(open, 'most')
  return columns.map((column) => widths.get(column) ?? (left * column.most) / wanted)
}

function sumOf(columns: readonly ColumnWidth[], which: keyof ColumnWidth): number {
  return columns.reduce((sum, column) => sum + column[which], 0)
}

/** Get the width that each column needs, from the cells of one column, then from those that span several. */
function listColumns(cells: readonly CellWidth[], count: number): ColumnWidth[] {
  const columns = Array.from({ length: count }, (): ColumnWidth => ({ least: 0, most: 0 }))
  for (const { column, columns: span, least, most } of [...cells].sort((a, b) => a.columns - b.columns)) {
    const own = columns.slice(column, column + span)
    widen(own, 'least', least)
    widen(own, 'most', most)
    for (const one of own) one.most = Math.max(one.most, one.least)
  }
  return columns
}

/** Widen columns evenly until they fit a cell that spans them. */
function widen(columns: readonly ColumnWidth[], which: 'least' | 'most', wanted: number): void {
  const missing = wanted - sumOf(columns, which)
  if (missing <= 0) return
  for (const column of columns) column[which] += missing / columns.length
}
