import type { PageLine } from '../source/source-page.js'

/** A line of a heading that another one follows is so full, as a part of the measure. */
const FULL = 0.85

/**
 * Whether a line under a heading's line is more of that heading: close below a full line, in the same size.
 *
 * @param measure  of the text, in full-width characters of its size; places of large type are in its own
 */
export function continuesHeading(line: PageLine, previous: PageLine | undefined, measure: number): boolean {
  if (!previous || line.startsPage || Math.abs(line.size - previous.size) > 0.02) return false
  const isClose = line.above <= Math.max(0, line.size - 1)
  return isClose && previous.end * previous.size > measure * FULL
}
