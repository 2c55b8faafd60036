import { isInTitle } from './is-in-title.js'
import { JAPANESE } from './japanese.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const BESIDE = `[${JAPANESE}、。」』）「『（］〔［]`
const SINGLE = new RegExp(
  `(?<=${BESIDE})(?<![―—─])[―—─](?![―—─])(?=${BESIDE})|(?<=${BESIDE})－(?=[${JAPANESE}])`,
  'gu',
)

export const singleDash = textRule(
  'single-dash',
  'Japanese sets the dash two em long, ―― (JLREQ, 3.1.10); a minus sign is no dash.',
  ({ blocks }) =>
    spotsOf(blocks, SINGLE, ({ 0: found, index }, block) =>
      isInTitle(block, index)
        ? undefined
        : {
            reason: `“${block.text.slice(index - 2, index + 3)}” has a dash that is not two em long`,
            remedy: found === '－' ? 'Write ――, or ＝ between names.' : 'Write ――.',
          },
    ),
)
