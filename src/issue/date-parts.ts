/**
 * The parts of a date as ISO 8601 writes it.
 *
 * @param iso  `2021`, `2021-07` or `2021-07-30`
 */
export function dateParts(iso: string): { year: number; month?: number; day?: number } {
  const [year = 0, month, day] = iso.split('-').map(Number)
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}
