import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

export const halfWidthKana = textRule(
  'half-width-kana',
  'Half-width katakana and signs are a relic of terminals; no book sets them, and no search finds them.',
  ({ blocks }) =>
    spotsOf(blocks, /[\uff61-\uff9f]+/g, ({ 0: found }) => ({
      reason: `“${found}” is half-width`,
      remedy: `Write “${found.normalize('NFKC')}”.`,
    })),
)
