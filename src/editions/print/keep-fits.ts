import type { ColumnEdits } from './edit-requests.js'
import type { TableFit } from './layout.js'
import type { ColumnUnit, ColumnUnits } from './list-units.js'

/** The columns in the order in which their changed parts are listed. */
const COLUMNS = ['flow', 'body', 'notes'] as const

/**
 * Keep how tables are set with the parts that they are in.
 *
 * @param fits    of the tables of changed parts, in their order
 * @param before  the parts before the edits
 * @param after   take the fits of their tables
 */
export function keepFits(
  fits: readonly TableFit[],
  edits: ColumnEdits,
  before: ColumnUnits | undefined,
  after: ColumnUnits,
): void {
  let next = 0
  for (const column of COLUMNS) {
    for (const [index, unit] of after[column].entries()) {
      const edit = edits[column][index]
      if (typeof edit === 'number') unit.fits = before?.[column][edit]?.fits ?? []
      else {
        unit.fits = fits.slice(next, next + unit.tables)
        next += unit.tables
      }
    }
  }
}

/** List how all tables are set, those of the running text first, each column in its order. */
export function fitsOf({ flow, body, notes }: ColumnUnits): TableFit[] {
  const fitsIn = (units: readonly ColumnUnit[]): TableFit[] => units.flatMap(({ fits }) => fits)
  return [...flow.flatMap((unit) => (unit.holdsBody ? fitsIn(body) : unit.fits)), ...fitsIn(notes)]
}
