import { CharacterClass } from './character-class.js'
import type { MeasuredText } from './measured-text.js'

/**
 * Whether a stretch without line ends in it is several Japanese characters, as a character and the comma after
 * it: what a typesetter takes in together. A Western word is not.
 */
export function isHeldTogether(text: MeasuredText, start: number, end: number): boolean {
  const last = text.lastVisible(start, end)
  if (last === start) return false
  for (let at = start; at <= last; at++) if (text.clusters[at]?.class === CharacterClass.western) return false
  return true
}
