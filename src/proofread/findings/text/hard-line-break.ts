import type { FindingData } from '../../../messages/findings/say-found.js'
import { hardBreakIn } from './hard-break-in.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'

const EXCERPT = 12

export const hardLineBreak = textRule('hard-line-break', ({ blocks, source }) =>
  blocks.flatMap((block): Spot<FindingData<'hard-line-break'>>[] => {
    if (block.isQuoted || block.isOpening || block.element !== 'p') return []
    const tabs = spotsOf([block], /\t+/g, ({ index }) => ({
      kind: 'tab',
      before: block.text.slice(Math.max(0, index - 8), index),
    }))
    const before = hardBreakIn(block, source)
    if (before === undefined) return tabs
    const index = Math.max(0, block.text.indexOf(lastWords(before)))
    return [...tabs, { block, index, length: 1, data: { kind: 'break', before: lastWords(before) } }]
  }),
)

/** The end of a text, as far as it is without Markdown. */
function lastWords(text: string): string {
  return /[^*_[\]{}|\\\n]*$/.exec(text)?.[0].slice(-EXCERPT) ?? ''
}
