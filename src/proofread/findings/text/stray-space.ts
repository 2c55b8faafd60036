import { hardBreakIn } from './hard-break-in.js'
import { JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const BETWEEN = new RegExp(`(?<=[${JAPANESE}、。）」』])[ \u3000]+(?=[${JAPANESE}「『（])`, 'gu')
const BEFORE_SIGN = /(?<=\S)[ \u3000]+(?=[、。，．；：」』）］〕])/gu
const AFTER_SIGN = /(?<=[、。，．；：」』）］〕「『（［〔])[ \u3000]+(?=\S)/gu
const BEFORE_BRACKET = /(?<=\S)[ \u3000]+(?=[（［〔])/gu

export const straySpace = textRule(
  'stray-space',
  'Japanese has no spaces between words, and its signs bring their own white; a typed space is added to it (JLREQ, 3.1.2).',
  ({ blocks: all, source }) => {
    // A break leaves a space behind, and is found as what it is
    const blocks = all.filter((block) => !block.isOpening && hardBreakIn(block, source) === undefined)
    return [
      ...spotsOf(blocks, BETWEEN, ({ 0: space, index }, block) => {
        const masked = withoutQuotes(block)
        // A title may part its words, a caption its number, and a name its halves
        if (masked[index] === '\ufffc' || !/^(?:p|li)$/.test(block.element)) return undefined
        if (languageAt(block, index) !== 'ja') return undefined
        return {
          reason: `${name(space)} stands between Japanese characters: …${around(block.text, index)}…`,
          remedy: 'Delete it.',
        }
      }),
      ...[BEFORE_SIGN, AFTER_SIGN, BEFORE_BRACKET].flatMap((pattern) =>
        spotsOf(blocks, pattern, ({ 0: space, index }, block) => {
          if (!/^(?:p|li)$/.test(block.element)) return undefined
          // Before a note's call it is found as that
          if (block.calls.some(({ offset }) => offset === index + space.length)) return undefined
          const after = block.text[index + space.length] ?? ''
          const before = block.text[index - 1] ?? ''
          // Signs spoken of: 「. — 」
          if (/[」』]/.test(after) && /[「『][^\p{L}]*$/u.test(block.text.slice(0, index))) return undefined
          // Found as a space between Japanese characters
          const pair = new RegExp(`[${JAPANESE}、。）」』]`, 'u').test(before)
          if (pair && new RegExp(`[${JAPANESE}「『（]`, 'u').test(after) && languageAt(block, index) === 'ja')
            return undefined
          return {
            reason: `${name(space)} stands beside the full-width “${pattern === AFTER_SIGN ? before : after}”: …${around(block.text, index)}…`,
            remedy: 'Delete it.',
          }
        }),
      ),
    ]
  },
)

function name(space: string): string {
  return space.includes('\u3000') ? 'A full-width space' : 'A space'
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 6), index + 7)
}
