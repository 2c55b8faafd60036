/**
 * Differences of length that are due to rounding, in px. The browser stores lengths in whole 64ths of a pixel, and a
 * page is the sum of several.
 *
 * Pages are planned and audited with this one tolerance, so that the audit accepts whatever the plan does.
 */
const ROUNDING = 0.05

/** Whether a position is within a limit, both in px. */
export function fits(end: number, limit: number): boolean {
  return end <= limit + ROUNDING
}
