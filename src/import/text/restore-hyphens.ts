import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import type { SourcePlace } from '../source/source-page.js'

/** Two years of which the second is not earlier, without punctuation between them. */
const YEARS = /(?<!\d)(1\d{3}|20\d{2})(1\d{3}|20\d{2})(?!\d)/g

/**
 * Put a hyphen back that pdftotext took for a broken word's, where it joined two lines between the years of a range.
 *
 * @param line  that is as long as two
 */
export function restoreHyphens(line: string, place: SourcePlace, decisions: Decisions): string {
  return line.replace(YEARS, (digits: string, first: string, second: string) => {
    if (Number(second) < Number(first)) return digits
    const range = `${first}-${second}`
    return range + decisions.note(said('import.hyphen.restored', { digits, range }), place, 'unsure')
  })
}
