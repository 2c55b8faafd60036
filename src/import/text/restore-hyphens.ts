import type { Decisions } from '../report/decisions.js'

/** Two years of which the second is not earlier, without punctuation between them. */
const YEARS = /(?<!\d)(1\d{3}|20\d{2})(1\d{3}|20\d{2})(?!\d)/g

/**
 * Put a hyphen back that pdftotext took for a broken word's, where it joined two lines between the years of a range.
 *
 * @param line  that is as long as two
 */
export function restoreHyphens(line: string, place: string, decisions: Decisions): string {
  return line.replace(YEARS, (digits: string, first: string, second: string) => {
    if (Number(second) < Number(first)) return digits
    const decided = `“${digits}” stands in a line that was two: read as “${first}-${second}”`
    return `${first}-${second}${decisions.note('hyphen at a line’s end', place, 'unsure', decided)}`
  })
}
