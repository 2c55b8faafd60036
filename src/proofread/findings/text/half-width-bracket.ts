import { isInTitle } from './is-in-title.js'
import { JAPANESE } from './japanese.js'
import { listBrackets } from './list-brackets.js'
import { textRule } from './text-rule.js'

const LETTER = new RegExp(`[${JAPANESE}]`, 'u')
/** What a full-width bracket may touch: Japanese words and punctuation. */
const BESIDE = new RegExp(`[${JAPANESE}、。」』：；]`, 'u')

export const halfWidthBracket = textRule('half-width-bracket', ({ blocks }) => {
  if (!blocks.some(({ text }) => /[（［]/.test(text))) return []
  return blocks.flatMap((block) =>
    listBrackets(block).pairs.flatMap(({ open, close }) => {
      if (!/[([]/.test(open.mark) || !/[)\]]/.test(close.mark) || isInTitle(block, open.index)) return []
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
          data: {
            found: block.text.slice(index, index + length),
            ...(open.mark === '(' ? { open: '（', close: '）' } : { open: '［', close: '］' }),
          },
        },
      ]
    }),
  )
})
