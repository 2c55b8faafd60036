import { isInTitle } from './is-in-title.js'
import { JAPANESE } from './japanese.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { wordsAround } from './words-around.js'

const BESIDE = `[${JAPANESE}、。」』）「『（］〔［]`
const SINGLE = new RegExp(
  `(?<=${BESIDE})(?<![―—─])[―—─](?![―—─])(?=${BESIDE})|(?<=${BESIDE})－(?=[${JAPANESE}])`,
  'gu',
)

export const singleDash = textRule('single-dash', ({ blocks }) =>
  spotsOf(blocks, SINGLE, ({ 0: found, index }, block) =>
    isInTitle(block, index)
      ? undefined
      : { excerpt: wordsAround(block.text, index, 2), isMinus: found === '－' },
  ),
)
