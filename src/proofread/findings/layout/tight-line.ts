import { layoutRule } from './layout-rule.js'
import { beginningOf } from './line-words.js'

/**
 * Of the measure: the line holds one character in fifteen more than it would without taking in the white of its commas
 * and brackets, which is nearly all the white that such a line has.
 */
const MOST_TAKEN = 1 / 15

export const tightLine = layoutRule('tight-line', (texts) =>
  texts.flat().flatMap((line) => {
    const { taken } = line.adjustment
    if (taken <= MOST_TAKEN * line.measure) return []
    return { line, data: { beginning: beginningOf(line), taken } }
  }),
)
