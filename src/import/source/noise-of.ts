import { scripts } from './scripts.js'
import { withoutMarks } from './without-marks.js'

const WESTERN = new RegExp(`[${scripts.western}]`, 'gu')
const NOISE = { line: 0.3, letter: 0.012, most: 0.9 }

/** How far the length of a line that is estimated may be from the true one, in full-width characters. */
export function noiseOf(text: string): number {
  const letters = withoutMarks(text).match(WESTERN)?.length ?? 0
  return Math.min(NOISE.most, NOISE.line + NOISE.letter * letters)
}
