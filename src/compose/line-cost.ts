import type { Candidate } from './measured-text.js'
import type { Settings } from './settings.js'

/** Smaller differences are no adjustment, in px. */
const NOTHING = 0.005
/** What is left of a space is hardly seen to differ until it is nearly gone. */
const TIGHT_POWER = 4

/**
 * Get the cost of adjusting a line to a width, with the cheapest way of setting its end.
 *
 * @param candidate  the line
 * @param room       width to be filled, in px
 * @param isLast     whether the line may stay short
 * @param takeIn     cost of reducing space for the sake of its last characters
 * @returns          infinite where the line cannot be reduced enough
 * @see JLREQ, 3.8.2 "Reduction and Addition of Inter-Character Spacing"
 */
export function lineCost(
  candidate: Candidate,
  room: number,
  isLast: boolean,
  takeIn: number,
  settings: Settings,
): number {
  const { endSpace, hang } = candidate
  let cost = endingCost(candidate, 0, room, isLast, takeIn, settings)
  if (endSpace > 0) cost = Math.min(cost, endingCost(candidate, endSpace, room, isLast, takeIn, settings))
  if (hang > 0) cost = Math.min(cost, endingCost(candidate, -hang, room, isLast, takeIn, settings))
  return cost
}

/**
 * Choose the cheapest way of setting a line's end.
 *
 * @returns  space after the last character, in px: 0, its half em, or negative where it hangs
 */
export function lineEnding(candidate: Candidate, room: number, isLast: boolean, settings: Settings): number {
  const { endSpace, hang } = candidate
  let best = 0
  for (const space of [endSpace, -hang]) {
    if (space === 0) continue
    const cost = endingCost(candidate, space, room, isLast, 0, settings)
    if (cost < endingCost(candidate, best, room, isLast, 0, settings)) best = space
  }
  // A short last line keeps the space: removing it would gain no room.
  return best === 0 && isLast && candidate.width + endSpace <= room ? endSpace : best
}

function endingCost(
  { width, reducible, expandable }: Candidate,
  space: number,
  measure: number,
  isLast: boolean,
  takeIn: number,
  { costs, size }: Settings,
): number {
  const room = measure - width - space
  const hanging = space < 0 ? costs.hanging : 0
  if (room < 0) {
    if (-room > reducible + NOTHING) return Number.POSITIVE_INFINITY
    if (room > -NOTHING) return hanging
    return hanging + takeIn + costs.tight * (-room / reducible) ** TIGHT_POWER
  }
  if (isLast || room < NOTHING) return hanging
  const far = Math.max(0, room - expandable) / size
  return hanging + costs.expansion * (room / size) ** costs.expansionPower + costs.tooFar * far ** 2
}
