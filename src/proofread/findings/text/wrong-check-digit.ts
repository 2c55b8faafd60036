import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const ISBN = /\bISBN(?:-1[03])?[\s:：]*([\dXx](?:[-–‐ ]?[\dXx]){5,16})(?![\dXx])/gu
const ISSN = /\b[eEpP]?-?ISSN(?:-L)?[\s:：]*([\dXx](?:[-–‐ ]?[\dXx]){4,10})(?![\dXx])/gu

export const wrongCheckDigit = textRule('wrong-check-digit', ({ blocks }) => [
  ...spotsOf(blocks, ISBN, ({ 1: number = '' }) => {
    const digits = digitsOf(number)
    const isLength = digits.length !== 10 && digits.length !== 13
    if (!isLength && (digits.length === 10 ? isIsbn10(digits) : isIsbn13(digits))) return undefined
    return { of: 'ISBN', number, isLength }
  }),
  ...spotsOf(blocks, ISSN, ({ 1: number = '' }) => {
    const digits = digitsOf(number)
    const isLength = digits.length !== 8
    return !isLength && isIssn(digits) ? undefined : { of: 'ISSN', number, isLength }
  }),
])

/** X is ten. */
function digitsOf(number: string): number[] {
  return [...number.replace(/[^\dXx]/g, '')].map((one) => (/x/i.test(one) ? 10 : Number(one)))
}

/** ISO 2108 before 2007: weights from 10 down, by 11. */
function isIsbn10(digits: readonly number[]): boolean {
  return sum(digits, (index) => 10 - index) % 11 === 0
}

/** ISO 2108: weights 1 and 3 in turn, by 10; begins with 978 or 979. */
function isIsbn13(digits: readonly number[]): boolean {
  return sum(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0 && /^9,7,[89]/.test(digits.join())
}

/** ISO 3297: weights from 8 down, by 11. */
function isIssn(digits: readonly number[]): boolean {
  return sum(digits, (index) => 8 - index) % 11 === 0
}

function sum(digits: readonly number[], weight: (index: number) => number): number {
  return digits.reduce((total, digit, index) => total + digit * weight(index), 0)
}
