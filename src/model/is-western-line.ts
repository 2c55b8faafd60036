import { JAPANESE_CHARACTER } from './japanese-character.js'

/** Whether a line has no Japanese character: Western practice applies to it. */
export function isWesternLine(text: string): boolean {
  return !JAPANESE_CHARACTER.test(text)
}
