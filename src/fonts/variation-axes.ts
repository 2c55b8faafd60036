import { type SfntTables, viewOf } from './sfnt-tables.js'

/** Values of a variable font's axes by their tags. */
export type AxisValues = Readonly<Record<string, number>>

/**
 * Choose a place on each axis of a variable font: the weight that is wanted, as near as the font has it, and of all others
 * its own default.
 *
 * @returns  `undefined` for a font that is not variable
 * @see OpenType Specification, "fvar"
 */
export function pinAxes(tables: SfntTables, weight: number): AxisValues | undefined {
  const table = tables.get('fvar')
  if (!table) return undefined
  const view = viewOf(table)
  const start = view.getUint16(4)
  const size = view.getUint16(10)
  const fixed = (at: number): number => view.getInt32(at) / 65_536
  const axes = Array.from({ length: view.getUint16(8) }, (_, index) => {
    const at = start + index * size
    const tag = String.fromCharCode(...table.subarray(at, at + 4))
    const [least, usual, most] = [fixed(at + 4), fixed(at + 8), fixed(at + 12)]
    return [tag, tag === 'wght' ? Math.min(Math.max(weight, least), most) : usual] as const
  })
  return Object.fromEntries(axes)
}
