/** What is wrong with a number that has a check digit: how many digits it has, or one of them. */
export type NumberFault = 'length' | 'digit'

/**
 * Check an ISBN, of ten or thirteen digits; what parts its groups is ignored.
 *
 * @see ISO 2108, Annex C; before 2007, weights from 10 down, by 11
 */
export function faultOfIsbn(number: string): NumberFault | undefined {
  const digits = digitsOf(number)
  if (digits.length !== 10 && digits.length !== 13) return 'length'
  if (digits.length === 10) return sum(digits, (index) => 10 - index) % 11 === 0 ? undefined : 'digit'
  const isBook = /^9,7,[89]/.test(digits.join())
  return isBook && sum(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0 ? undefined : 'digit'
}

/**
 * Check an ISSN; its hyphen is ignored.
 *
 * @see ISO 3297, Annex A: weights from 8 down, by 11
 */
export function faultOfIssn(number: string): NumberFault | undefined {
  const digits = digitsOf(number)
  if (digits.length !== 8) return 'length'
  return sum(digits, (index) => 8 - index) % 11 === 0 ? undefined : 'digit'
}

/**
 * Whether a text has the form of a DOI, without the address of a resolver before it.
 *
 * @see ISO 26324, 4.2 "DOI name syntax"
 */
export function isDoi(text: string): boolean {
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(text)
}

/** X is ten. */
function digitsOf(number: string): number[] {
  return [...number.replace(/[^\dXx]/g, '')].map((one) => (/x/i.test(one) ? 10 : Number(one)))
}

function sum(digits: readonly number[], weight: (index: number) => number): number {
  return digits.reduce((total, digit, index) => total + digit * weight(index), 0)
}
