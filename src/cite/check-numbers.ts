import { reportCapped } from '../model/report-capped.js'
import { faultOfIsbn, faultOfIssn, isDoi } from '../model/standard-numbers.js'
import type { Reference } from './reference.js'

/** Several numbers in one field, as reference managers put them there, with remarks such as `(pbk.)`. */
const REMARKS = /\([^)]*\)|\bISBN(?:-1[03])?\b:?|\b[ep]?-?ISSN\b:?/giu
const RESOLVER = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i

/**
 * Report numbers of a source that cannot be right: an ISBN or ISSN whose check digit is another, and what has not the form
 * of a DOI.
 *
 * @param reference  a source that is cited
 */
export function checkNumbers({ key, item, file, place }: Reference): void {
  const { ISBN, ISSN, DOI } = item
  const wrong = [
    ...numbersIn(ISBN, faultOfIsbn).map((number) => ({ of: 'ISBN' as const, number })),
    ...numbersIn(ISSN, faultOfIssn).map((number) => ({ of: 'ISSN' as const, number })),
    ...(typeof DOI === 'string' && !isDoi(DOI.trim().replace(RESOLVER, ''))
      ? [{ of: 'DOI' as const, number: DOI }]
      : []),
  ]
  for (const one of wrong) reportCapped(file, 'mistyped-number', { key, ...one }, place)
}

/** The wrong ones among the numbers of a field: their groups may be parted by spaces as well as they themselves. */
function numbersIn(field: unknown, faultOf: (number: string) => unknown): string[] {
  if (typeof field !== 'string') return []
  const written = field.replace(REMARKS, ' ').trim()
  return written
    .split(/[,;/、；]/u)
    .filter((one) => one.trim() !== '' && faultOf(one) !== undefined)
    .flatMap((one) => (one.trim().split(/\s+/u).length > 1 && areAllRight(one, faultOf) ? [] : [one.trim()]))
}

function areAllRight(numbers: string, faultOf: (number: string) => unknown): boolean {
  return numbers
    .trim()
    .split(/\s+/u)
    .every((one) => faultOf(one) === undefined)
}
