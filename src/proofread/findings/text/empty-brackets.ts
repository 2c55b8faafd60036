import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

export const emptyBrackets = textRule('empty-brackets', ({ blocks }) =>
  spotsOf(blocks, /（[\s　]*）|(?<![\p{L}_])\(\s*\)|［[\s　]*］|〔[\s　]*〕/gu, ({ 0: found }) => ({
    found,
  })),
)
