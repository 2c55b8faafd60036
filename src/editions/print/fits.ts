/**
 * What is left of a length is rounding and not room when it is less than this, in px. The browser keeps lengths in whole
 * 64ths of a pixel, of which a page adds up a few.
 *
 * Pages are planned and audited by this one measure: what the plan takes for fitting, the audit does not refuse.
 */
const ROUNDING = 0.05

/** Whether what ends at a place stays within a limit. */
export function fits(end: number, limit: number): boolean {
  return end <= limit + ROUNDING
}
