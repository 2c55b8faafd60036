import { textRule } from './text-rule.js'

export const headingFullStop = textRule('heading-full-stop', ({ blocks }) =>
  blocks.flatMap((block) => {
    const text = block.text.trimEnd()
    if (!/^h[1-6]$/.test(block.element) || !/[。．]$|(?<!\.)\p{L}{3,}\.$/u.test(text)) return []
    return [{ block, index: text.length - 1, length: 1, data: { heading: text } }]
  }),
)
