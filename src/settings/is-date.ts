/** Whether a text is a year, a month or a day as ISO 8601 writes it: `2021`, `2021-07`, `2021-07-30`. */
export function isDate(value: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return false
  const date = new Date(value)
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) && date.getUTCFullYear() >= 1000
  )
}
