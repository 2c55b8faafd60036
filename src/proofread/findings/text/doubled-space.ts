import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

export const doubledSpace = textRule(
  'doubled-space',
  'Two spaces are one too many; some readers show both.',
  ({ blocks }) =>
    spotsOf(
      blocks,
      /(?<=\S)(?: {2,}|[ \u3000]*\u3000[ \u3000]+| \u3000)(?=\S)/gu,
      ({ index, 0: found }, block) => ({
        reason: `${found.length} spaces stand between “${block.text.slice(Math.max(0, index - 6), index)}” and “${block.text.slice(index + found.length, index + found.length + 6)}”`,
        remedy: 'Leave one, or none in Japanese.',
      }),
    ),
)
