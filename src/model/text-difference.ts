import type { TextDifference } from '../messages/rules/pages.js'

/** Characters of each text that a message shows. */
const SHOWN = 20

/**
 * Find where a text departs from what it should be.
 *
 * @returns  `undefined` where the two are the same
 */
export function differenceOf(expected: string, found: string): TextDifference | undefined {
  if (expected === found) return undefined
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at++
  return {
    character: at + 1,
    expected: expected.slice(at, at + SHOWN),
    found: found.slice(at, at + SHOWN),
  }
}
