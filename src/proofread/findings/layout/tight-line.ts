import { layoutRule } from './layout-rule.js'
import { beginningOf } from './line-words.js'

/**
 * Of the measure: the line holds one character in fifteen more than it would without taking in the white of its commas
 * and brackets, which is nearly all the white that such a line has.
 */
const MOST_TAKEN = 1 / 15

export const tightLine = layoutRule(
  'tight-line',
  'A line whose punctuation has lost its white reads as one block. JLREQ 3.8.3 allows it, but a reader of names and titles in brackets feels it.',
  (texts) =>
    texts.flat().flatMap((line) => {
      const { taken } = line.adjustment
      if (taken <= MOST_TAKEN * line.measure) return []
      return {
        line,
        reason: `The line “${beginningOf(line)}” takes in ${taken.toFixed(1)} em of white`,
        remedy: 'Look at the line; if it is too dense, reword it by a character or two.',
      }
    }),
)
