import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

export const doubledSpace = textRule('doubled-space', ({ blocks }) =>
  spotsOf(blocks, /(?<=\S)(?:[ \u3000]*\u3000[ \u3000]+| \u3000)(?=\S)/gu, ({ index, 0: found }, block) => ({
    count: found.length,
    before: block.text.slice(Math.max(0, index - 6), index),
    after: block.text.slice(index + found.length, index + found.length + 6),
  })),
)
