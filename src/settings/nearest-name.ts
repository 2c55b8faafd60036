import { diffChars } from 'diff'

/** Longer words are compared by their beginnings. */
const LONGEST = 60
/** Share of a word's characters that a slip changes at most; where more differ, another word was meant. */
const SLIP = 1 / 3

/**
 * Find the name that needs the fewest characters changed.
 *
 * @param names  at least one
 */
export function nearestName(word: string, names: Iterable<string>): string {
  const [first = '', ...others] = names
  return others.reduce((best, one) => (changes(word, one) < changes(word, best) ? one : best), first)
}

/** Find the name that a word was probably meant to be, if it is near enough to any. */
export function meantName(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const inOtherCase = names.find((name) => name.toLowerCase() === word.toLowerCase())
  if (inOtherCase !== undefined) return inOtherCase
  const nearest = nearestName(word, names)
  // A character put in the place of another counts twice.
  return changes(word, nearest) <= 2 * SLIP * Math.min(word.length, nearest.length) ? nearest : undefined
}

function changes(word: string, other: string): number {
  return diffChars(word.slice(0, LONGEST), other).reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? value.length : 0),
    0,
  )
}
