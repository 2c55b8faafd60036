import type { Candidate } from './measured-text.js'
import type { Costs } from './settings.js'

/** Less than this is no adjustment, in px. */
const NOTHING = 0.005

/**
 * What a line costs that must be brought to a length.
 *
 * @param candidate  the line
 * @param measure    px that it is to fill
 * @param size       px of an em
 * @param isLast     whether it may stay short
 * @returns          squares of em; infinite where it cannot be taken in enough
 * @see JLREQ, 3.8.2 "Reduction and Addition of Inter-Character Spacing"
 */
export function lineCost(
  candidate: Candidate,
  measure: number,
  size: number,
  isLast: boolean,
  costs: Costs,
): number {
  const { width, endWhite, reducible } = candidate
  const solid = adjustmentCost(measure - width, candidate, size, isLast, costs)
  if (endWhite === 0 || width + endWhite - reducible > measure + NOTHING) return solid
  return Math.min(solid, adjustmentCost(measure - width - endWhite, candidate, size, isLast, costs))
}

function adjustmentCost(
  room: number,
  candidate: Candidate,
  size: number,
  isLast: boolean,
  costs: Costs,
): number {
  if (room < 0) {
    if (-room > candidate.reducible + NOTHING) return Number.POSITIVE_INFINITY
    return room > -NOTHING ? 0 : costs.reduction * (room / size) ** 2
  }
  if (isLast || room < NOTHING) return 0
  const far = Math.max(0, room - candidate.expandable)
  return costs.expansion * ((room / size) ** 2 + 9 * (far / size) ** 2)
}
