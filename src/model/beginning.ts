/** The printed page on which an article begins: the one of a number, or the next one after the article before it. */
export type Beginning = { page: number } | { parity: Parity }

/** Of a page's number. */
export type Parity = 'any' | 'odd' | 'even'

/**
 * The number of the page on which an article begins.
 *
 * @param last  page of the article before it; 0 for the first
 */
export function firstPageOf(begins: Beginning, last: number): number {
  if ('page' in begins) return begins.page
  const next = last + 1
  const isWanted = begins.parity === 'any' || (next % 2 === 0) === (begins.parity === 'even')
  return isWanted ? next : next + 1
}
