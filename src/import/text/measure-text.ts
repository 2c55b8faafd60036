import { withoutMarks } from '../source/without-marks.js'

const HALF = /[^\u2000-\u206f\u2e80-\uff60\uffa0-\u{3ffff}]/u

/** Length of a text in full-width characters; other letters count as half, which Latin and Cyrillic come close to. */
export function measureText(text: string): number {
  let length = 0
  for (const character of withoutMarks(text)) length += HALF.test(character) ? 0.5 : 1
  return length
}
