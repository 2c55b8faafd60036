import { CharacterClass as C } from './character-class.js'
import type { MeasuredText } from './measured-text.js'
import type { Costs } from './settings.js'

/**
 * What it costs a line to take white in for the sake of its last unit: the characters from the last place where
 * it might have ended sooner.
 *
 * A character with the sign after it costs least, for the sign would have to take the character along to the
 * next line; then an opening bracket with the character after it, which start a line well; then one character, a
 * number or a Western word.
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
