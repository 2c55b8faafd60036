import type { Candidate } from './measured-text.js'
import type { Settings } from './settings.js'

/** Less than this is no adjustment, in px. */
const NOTHING = 0.005

/**
 * What a line costs that must be brought to a length, with the best of the ways in which its end can be set.
 *
 * @param candidate  the line
 * @param room       px that it is to fill
 * @param isLast     whether it may stay short
 * @param takeIn     what it costs to take white in for its last characters
 * @returns          infinite where the line cannot be taken in enough
 * @see JLREQ, 3.8.2 "Reduction and Addition of Inter-Character Spacing"
 */
export function lineCost(
  candidate: Candidate,
  room: number,
  isLast: boolean,
  takeIn: number,
  settings: Settings,
): number {
  const { endWhite, hang } = candidate
  let cost = endingCost(candidate, 0, room, isLast, takeIn, settings)
  if (endWhite > 0) cost = Math.min(cost, endingCost(candidate, endWhite, room, isLast, takeIn, settings))
  if (hang > 0) cost = Math.min(cost, endingCost(candidate, -hang, room, isLast, takeIn, settings))
  return cost
}

/**
 * The best of the ways in which a line's end can be set.
 *
 * @returns  px of white after the last character: none, its half em, or less than none where it hangs
 */
export function lineEnding(candidate: Candidate, room: number, isLast: boolean, settings: Settings): number {
  const { endWhite, hang } = candidate
  let best = 0
  for (const white of [endWhite, -hang]) {
    if (white === 0) continue
    const cost = endingCost(candidate, white, room, isLast, 0, settings)
    if (cost < endingCost(candidate, best, room, isLast, 0, settings)) best = white
  }
  // A short last line keeps the white: nothing is to be gained by its going.
  return best === 0 && isLast && candidate.width + endWhite <= room ? endWhite : best
}

function endingCost(
  { width, reducible, expandable }: Candidate,
  white: number,
  measure: number,
  isLast: boolean,
  takeIn: number,
  { costs, size }: Settings,
): number {
  const room = measure - width - white
  const hanging = white < 0 ? costs.hanging : 0
  if (room < 0) {
    if (-room > reducible + NOTHING) return Number.POSITIVE_INFINITY
    if (room > -NOTHING) return hanging
    return hanging + takeIn + costs.reductionPerEm * (-room / size)
  }
  if (isLast || room < NOTHING) return hanging
  const far = Math.max(0, room - expandable) / size
  return hanging + costs.expansion * (room / size) ** costs.expansionPower + costs.tooFar * far ** 2
}
