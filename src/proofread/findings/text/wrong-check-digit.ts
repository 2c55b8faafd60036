import type { FindingData } from '../../../messages/findings/say-found.js'
import { faultOfIsbn, faultOfIssn, type NumberFault } from '../../../model/standard-numbers.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const ISBN = /\bISBN(?:-1[03])?[\s:：はが]*([\dXx](?:[-–‐ ]?[\dXx]){5,16})(?![\dXx])/gu
const ISSN = /\b[eEpP]?-?ISSN(?:-L)?[\s:：はが]*([\dXx](?:[-–‐ ]?[\dXx]){4,10})(?![\dXx])/gu

export const wrongCheckDigit = textRule('wrong-check-digit', ({ blocks }) => [
  ...spotsOf(blocks, ISBN, ({ 1: number = '' }) => wrong('ISBN', number, faultOfIsbn(number))),
  ...spotsOf(blocks, ISSN, ({ 1: number = '' }) => wrong('ISSN', number, faultOfIssn(number))),
])

function wrong(
  of: 'ISBN' | 'ISSN',
  number: string,
  fault: NumberFault | undefined,
): FindingData<'wrong-check-digit'> | undefined {
  return fault && { of, number, isLength: fault === 'length' }
}
