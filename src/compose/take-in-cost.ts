import { CharacterClass as C } from './character-class.js'
import type { MeasuredText } from './measured-text.js'
import type { Costs } from './settings.js'

/**
 * Get the cost of reducing a line for the sake of its last unit: the characters after the last earlier place where it
 * could end.
 *
 * A character with the punctuation after it costs least, since both would move to the next line; then an opening
 * bracket with the character after it, which start a line well; then one character, a number or a Western word.
 *
 * @param start  first cluster of the unit
 * @param end    its last
 */
export function takeInCost(text: MeasuredText, start: number, end: number, costs: Costs): number {
  const last = text.lastVisible(start, end)
  if (last === start) return costs.reduction
  let isNumber = true
  for (let at = start; at <= last; at++) {
    const of = text.clusters[at]?.class
    if (of === C.western) return costs.reduction
    if (of !== C.numeral) isNumber = false
  }
  if (isNumber) return costs.reduction
  return text.clusters[start]?.class === C.openingBracket ? costs.pushInOpening : costs.pushIn
}
