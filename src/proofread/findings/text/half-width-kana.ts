import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

export const halfWidthKana = textRule('half-width-kana', ({ blocks }) =>
  spotsOf(blocks, /[\uff61-\uff9f]+/g, ({ 0: found }) => ({ found, write: found.normalize('NFKC') })),
)
