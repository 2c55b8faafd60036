import { type Spot, textRule } from './text-rule.js'

export const headingFullStop = textRule(
  'heading-full-stop',
  'A heading is no sentence and ends without a full stop.',
  ({ blocks }) =>
    blocks.flatMap((block): Spot[] => {
      const text = block.text.trimEnd()
      if (!/^h[1-6]$/.test(block.element) || !/[。．]$|(?<!\.)\p{L}{3,}\.$/u.test(text)) return []
      return [
        {
          block,
          index: text.length - 1,
          length: 1,
          reason: `The heading “${text}” ends with a full stop`,
          remedy: 'Delete it.',
        },
      ]
    }),
)
