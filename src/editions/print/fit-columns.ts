/** What a cell needs of the columns that it stands in, in px, its padding among it. */
export interface CellWidth {
  /** Its first column, and how many it takes. */
  column: number
  columns: number
  /** With no word of it broken where none may be. */
  least: number
  /** In one line. */
  most: number
}

/** What a column needs. */
interface ColumnWidth {
  least: number
  most: number
}

/**
 * The least length of the lines of a table: no table can be set in less without parting what is never parted.
 *
 * @param count  of its columns
 */
export function leastLength(cells: readonly CellWidth[], count: number): number {
  return sumOf(listColumns(cells, count), 'least')
}

/**
 * Divide a length among the columns of a table by what stands in them.
 *
 * Where there is room for all cells in one line, what is left goes to each column by its part of the whole. Where there
 * is not, columns of short cells get what they need and columns of long ones share the rest, so that their cells come
 * out about equally high.
 *
 * @param count   of the columns
 * @param length  of the table's lines, not less than `leastLength`
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

/** Give each column that wants less than its share what it wants; the others share the rest by what they want. */
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

/** What each column needs: by the cells that stand in it alone, and then by those that go over several columns. */
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

/** Widen columns evenly until they hold what goes over all of them. */
function widen(columns: readonly ColumnWidth[], which: 'least' | 'most', wanted: number): void {
  const missing = wanted - sumOf(columns, which)
  if (missing <= 0) return
  for (const column of columns) column[which] += missing / columns.length
}
