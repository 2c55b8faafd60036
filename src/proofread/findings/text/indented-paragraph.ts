import { type Spot, textRule } from './text-rule.js'

export const indentedParagraph = textRule(
  'indented-paragraph',
  'kiyo indents paragraphs; a typed space at the beginning doubles the indent.',
  ({ blocks }) =>
    blocks.flatMap((block): Spot[] => {
      const space = /^[\u3000 \t]+/.exec(block.text)?.[0] ?? ''
      if (!space.includes('\u3000') || block.isQuoted || !/^(?:p|li)$/.test(block.element)) return []
      return [
        {
          block,
          index: 0,
          length: space.length,
          reason: `The paragraph “${block.text.slice(space.length, space.length + 8)}…” begins with a typed space`,
          remedy: 'Delete the space.',
        },
      ]
    }),
)
