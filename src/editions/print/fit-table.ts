import { defaultSettings } from '../../compose/default-settings.js'
import { measureParagraph } from '../../compose/measure-paragraph.js'
import type { Run } from '../../compose/paragraph.js'
import { type CellWidth, fitColumns, leastLength } from './fit-columns.js'
import { wholePartOf } from './fit-numbers.js'
import type { TableFit, TableToFit } from './layout.js'

/** Least width of a column of Japanese, in characters. */
const FEWEST = 2
/** Permitted sizes of the type of a table, relative to the usual one; smaller ones are illegible. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75]
/** Steps in which a width is found: to less than a thousandth of a pixel. */
const HALVINGS = 24
/** Added to the width of a column against rounding, in px. */
const ROUNDING = 0.5

/**
 * Decide the widths of the columns of a table and the size of its type.
 *
 * A table whose words do not fit is set in smaller type.
 *
 * @param runsOf  converts the runs of a paragraph for the composer
 */
export function fitTable(
  { cells, columns, measure }: TableToFit,
  runsOf: (cell: TableToFit['cells'][number]) => readonly Run[],
): TableFit {
  const measured = cells.map((cell) => {
    const settings = { ...defaultSettings, size: cell.paragraph.size, indent: cell.paragraph.indent }
    const runs = runsOf(cell)
    const width = measureParagraph(runs, settings)
    const whole = cell.isAtEnd ? wholePartOf(cell, runs) : undefined
    const rest = whole && width.most - measureParagraph(whole, settings).most
    return { cell, ...width, rest }
  })
  const ends = measured.map(({ cell: { column }, rest }) => {
    const others = measured.filter(({ cell }) => cell.column === column).map((one) => one.rest ?? 0)
    return rest === undefined ? 0 : Math.max(...others) - rest
  })
  const widths = measured.map(({ cell, least, most }, index): CellWidth => {
    const { size } = cell.paragraph
    const around = cell.padding + ROUNDING + (ends[index] ?? 0)
    return {
      column: cell.column,
      columns: cell.columns,
      // A word that is longer than any line is broken, as in running text.
      least: Math.min(measure, Math.max(least, Math.min(most, FEWEST * size))) + around,
      most: most + around,
    }
  })
  const needed = leastLength(widths, columns)
  const scale = SIZES.find((size) => needed * size <= measure) ?? SIZES.at(-1) ?? 1
  const breaksWords = needed * scale > measure
  // As a last resort the widest words are broken, until the table fits; what is narrower stays whole.
  const cap = breaksWords ? capOf(widths, columns, measure / scale) : Number.POSITIVE_INFINITY
  const scaled = widths.map(({ least, most, ...cell }) => ({
    ...cell,
    least: Math.min(least, cap) * scale,
    most: most * scale,
  }))
  return {
    widths: fitColumns(scaled, columns, measure),
    ends: ends.map((end) => end * scale),
    scale,
    breaksWords,
  }
}

/** Get the width to which the least widths of cells have to be reduced for a table to fit. */
function capOf(cells: readonly CellWidth[], columns: number, measure: number): number {
  let [low, high] = [0, measure]
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    const capped = cells.map((cell) => ({ ...cell, least: Math.min(cell.least, middle) }))
    if (leastLength(capped, columns) <= measure) low = middle
    else high = middle
  }
  return low
}
