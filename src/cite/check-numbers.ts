import { reportCapped } from '../model/report-capped.js'
import { faultOfIsbn, faultOfIssn, isDoi, type NumberFault } from '../model/standard-numbers.js'
import type { Reference } from './reference.js'

/** Several numbers in one field, as reference managers put them there, with remarks such as `(pbk.)`. */
const REMARKS = /\([^)]*\)|\bISBN(?:-1[03])?\b:?|\b[ep]?-?ISSN\b:?/giu
const RESOLVER = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i

/**
 * Report numbers of a source that cannot be right: an ISBN or ISSN whose length or check digit is another, and what has not
 * the form of a DOI.
 *
 * @param reference  a source that is cited
 */
export function checkNumbers({ key, item, file, place }: Reference): void {
  const { ISBN, ISSN, DOI } = item
  const tell = (of: 'ISBN' | 'ISSN', { number, fault }: WrongNumber): void =>
    reportCapped(file, `mistyped-number.${fault}`, { key, of, number }, place)
  for (const one of wrongNumbersIn(ISBN, faultOfIsbn)) tell('ISBN', one)
  for (const one of wrongNumbersIn(ISSN, faultOfIssn)) tell('ISSN', one)
  if (typeof DOI === 'string' && !isDoi(DOI.trim().replace(RESOLVER, '')))
    reportCapped(file, 'mistyped-number.doi', { key, number: DOI }, place)
}

interface WrongNumber {
  number: string
  fault: NumberFault
}

type FaultOf = (number: string) => NumberFault | undefined

/** The wrong ones among the numbers of a field: their groups may be parted by spaces as well as they themselves. */
function wrongNumbersIn(field: unknown, faultOf: FaultOf): WrongNumber[] {
  if (typeof field !== 'string') return []
  const written = field.replace(REMARKS, ' ')
  return written.split(/[,;/、；]/u).flatMap((part) => {
    const number = part.trim()
    const fault = number === '' ? undefined : faultOf(number)
    return fault === undefined || areSeveral(number, faultOf) ? [] : [{ number, fault }]
  })
}

/** Whether a text is several numbers that are all right. */
function areSeveral(text: string, faultOf: FaultOf): boolean {
  const numbers = text.split(/\s+/u)
  return numbers.length > 1 && numbers.every((one) => faultOf(one) === undefined)
}
