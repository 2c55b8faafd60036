const GREATEST_INTEGER = 2 ** 31 - 1
const GREATEST_REAL = 3.403e38

/**
 * Whether a number is such as every reader can hold.
 *
 * @see ISO 19005-2, 6.1.13 "Implementation limits"; ISO 32000-1, Annex C
 */
export function isNumberWithinLimits(value: number): boolean {
  return Math.abs(value) <= (Number.isInteger(value) ? GREATEST_INTEGER : GREATEST_REAL)
}
