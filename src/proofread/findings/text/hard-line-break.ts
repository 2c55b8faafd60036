import { hardBreakIn } from './hard-break-in.js'
import { type Spot, textRule } from './text-rule.js'

const EXCERPT = 12

export const hardLineBreak = textRule(
  'hard-line-break',
  'A break or tab from a word processor stands at another place once the text is set anew.',
  ({ blocks, source }) =>
    blocks.flatMap((block): Spot[] => {
      if (block.isQuoted || block.isOpening || block.element !== 'p') return []
      const tabs = [...block.text.matchAll(/\t+/g)].map(({ 0: tab, index }) => ({
        block,
        index,
        length: tab.length,
        reason: `A tab stands after “${block.text.slice(Math.max(0, index - 8), index)}”`,
        remedy: 'Delete it.',
      }))
      const before = hardBreakIn(block, source)
      if (before === undefined) return tabs
      const index = Math.max(0, block.text.indexOf(lastWords(before)))
      return [
        ...tabs,
        {
          block,
          index,
          length: 1,
          reason: `A line is broken by hand after “…${lastWords(before)}”`,
          remedy: 'Delete the spaces, backslash or <br> at the end of the line.',
        },
      ]
    }),
)

/** The end of a text, as far as it is without Markdown. */
function lastWords(text: string): string {
  return /[^*_[\]{}|\\\n]*$/.exec(text)?.[0].slice(-EXCERPT) ?? ''
}
