import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const LABEL = /(?<![\p{L}\p{N}])(pp?)\.[ \u00a0]?(\d+)([ ]?[-–—〜～,][ ]?\d+)?/gu

export const wrongPageLabel = textRule('wrong-page-label', ({ blocks }) =>
  spotsOf(blocks, LABEL, ({ 0: found, 1: label, 3: more }) => {
    const isRange = more !== undefined && /[-–—〜～]/.test(more)
    const isWrong = label === 'p' ? isRange : more === undefined
    return isWrong ? { found, isRange } : undefined
  }),
)
