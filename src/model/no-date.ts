/** The date of editions that are given none: the earliest that a ZIP entry can have, so that every file can bear it. */
export const NO_DATE = new Date('1980-01-01T00:00:00Z')

/** The day of a date in UTC, as in `2026-03-31`; undefined for {@link NO_DATE}, which has no meaning to readers. */
export function dayOf(date: Date): string | undefined {
  return date.getTime() === NO_DATE.getTime() ? undefined : date.toISOString().slice(0, 10)
}
