import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const LABEL = /(?<![\p{L}\p{N}])(pp?)\.[ \u00a0]?(\d+)([ ]?[-–—〜～,][ ]?\d+)?/gu

export const wrongPageLabel = textRule(
  'wrong-page-label',
  'p. is one page and pp. are several.',
  ({ blocks }) =>
    spotsOf(blocks, LABEL, ({ 0: found, 1: label, 3: more }) => {
      const isRange = more !== undefined && /[-–—〜～]/.test(more)
      if (label === 'p' && isRange) return { reason: `“${found}” are several pages`, remedy: 'Write pp.' }
      if (label === 'pp' && more === undefined)
        return { reason: `“${found}” is one page`, remedy: 'Write p.' }
      return undefined
    }),
)
