import { defaultSettings } from '../../compose/default-settings.js'
import { measureParagraph } from '../../compose/measure-paragraph.js'
import type { Run } from '../../compose/paragraph.js'
import { type CellWidth, fitColumns, leastLength } from './fit-columns.js'
import type { TableFit, TableToFit } from './layout.js'

/** A column of Japanese is not made narrower than this many characters for want of room. */
const FEWEST = 2
/** Sizes of type, of the usual one, that a table may be set in; smaller is not read. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75]
/** What is added to a column's length against rounding, in px. */
const ROUNDING = 0.5

/**
 * Decide the widths of a table's columns, and the size of its type.
 *
 * A table whose words do not fit is set in smaller type.
 *
 * @param runsOf  makes the runs of a paragraph ready for the composer
 */
export function fitTable(
  { cells, columns, measure }: TableToFit,
  runsOf: (cell: TableToFit['cells'][number]) => readonly Run[],
): TableFit {
  const widths = cells.map((cell): CellWidth => {
    const { size, indent } = cell.paragraph
    const { least, most } = measureParagraph(runsOf(cell), { ...defaultSettings, size, indent })
    const around = cell.padding + ROUNDING
    return {
      column: cell.column,
      columns: cell.columns,
      // A word that no line could hold is broken here as it is in the text.
      least: Math.min(measure, Math.max(least, Math.min(most, FEWEST * size))) + around,
      most: most + around,
    }
  })
  const needed = leastLength(widths, columns)
  const scale = SIZES.find((size) => needed * size <= measure) ?? SIZES.at(-1) ?? 1
  const breaksWords = needed * scale > measure
  // Where nothing else is left, each column gets its part of what there is.
  const narrow = breaksWords ? measure / (needed * scale) : 1
  const scaled = widths.map(({ least, most, ...cell }) => ({
    ...cell,
    least: least * scale * narrow,
    most: most * scale,
  }))
  return { widths: fitColumns(scaled, columns, measure), scale, breaksWords }
}
