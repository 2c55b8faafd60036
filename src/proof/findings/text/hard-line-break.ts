import { type Spot, textRule } from './text-rule.js'

/** Two spaces or a backslash at the end of a line, or the element. */
const BREAK = /(?: {2,}|\\)\n|<br\s*\/?>/
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
      const { start, end } = block.position ?? {}
      const written = source.slice(start?.offset ?? 0, end?.offset ?? 0)
      const found = BREAK.exec(written)
      if (!found) return tabs
      const before = block.text.indexOf(lastWords(written.slice(0, found.index)))
      const index = Math.max(0, before)
      return [
        ...tabs,
        {
          block,
          index,
          length: 1,
          reason: `A line is broken by hand after “…${lastWords(written.slice(0, found.index))}”`,
          remedy: 'Delete the spaces, backslash or <br> at the end of the line.',
        },
      ]
    }),
)

/** The end of a text, as far as it is without Markdown. */
function lastWords(text: string): string {
  return /[^*_[\]{}|\\\n]*$/.exec(text)?.[0].slice(-EXCERPT) ?? ''
}
