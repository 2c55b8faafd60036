import { layoutRule } from './layout-rule.js'
import { beginningOf } from './line-words.js'

/**
 * Of the measure: the line has one character in fifteen more than without reducing the space of its commas and
 * brackets, which is nearly all the space that can be reduced.
 */
const MOST_TAKEN = 1 / 15

export const tightLine = layoutRule('tight-line', (texts) =>
  texts.flat().flatMap((line) => {
    const { taken } = line.adjustment
    if (taken <= MOST_TAKEN * line.measure) return []
    return { line, data: { beginning: beginningOf(line), taken } }
  }),
)
