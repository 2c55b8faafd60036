import { JAPANESE } from './japanese.js'
import { listBrackets } from './list-brackets.js'
import { type Spot, textRule } from './text-rule.js'

const LETTER = new RegExp(`[${JAPANESE}]`, 'u')
/** What a full-width bracket may touch: Japanese words and signs. */
const BESIDE = new RegExp(`[${JAPANESE}、。」』：；]`, 'u')

export const halfWidthBracket = textRule(
  'half-width-bracket',
  'In Japanese text brackets are full-width; half-width ones beside them stand lower and closer.',
  ({ blocks }) => {
    if (!blocks.some(({ text }) => /[（［]/.test(text))) return []
    return blocks.flatMap((block): Spot[] =>
      listBrackets(block).pairs.flatMap(({ open, close }) => {
        if (!/[([]/.test(open.sign) || !/[)\]]/.test(close.sign)) return []
        const inside = block.text.slice(open.index + 1, close.index)
        const isWithin = LETTER.test(inside)
        const isBetween =
          BESIDE.test(block.text.slice(0, open.index).trimEnd().slice(-1)) &&
          BESIDE.test(
            block.text
              .slice(close.index + 1)
              .trimStart()
              .slice(0, 1),
          ) &&
          !/^\d{1,3}$/.test(inside)
        if (!isWithin && !isBetween) return []
        const [index, length] = [open.index, close.index + 1 - open.index]
        return [
          {
            block,
            index,
            length,
            reason: `“${block.text.slice(index, index + length)}” stands in half-width brackets`,
            remedy: open.sign === '(' ? 'Write （ and ）.' : 'Write ［ and ］.',
          },
        ]
      }),
    )
  },
)
