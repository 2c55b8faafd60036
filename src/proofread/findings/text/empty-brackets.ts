import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

export const emptyBrackets = textRule(
  'empty-brackets',
  'Brackets with nothing in them wait for a word, a year or a page that was to be filled in.',
  ({ blocks }) =>
    spotsOf(blocks, /（[\s　]*）|(?<![\p{L}_])\(\s*\)|［[\s　]*］|〔[\s　]*〕/gu, ({ 0: found }) => ({
      reason: `“${found}” holds nothing`,
      remedy: 'Fill it in, or delete it.',
    })),
)
