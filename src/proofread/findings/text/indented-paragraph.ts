import { textRule } from './text-rule.js'

export const indentedParagraph = textRule('indented-paragraph', ({ blocks }) =>
  blocks.flatMap((block) => {
    const space = /^[\u3000 \t]+/.exec(block.text)?.[0] ?? ''
    if (!space.includes('\u3000') || block.isQuoted || !/^(?:p|li)$/.test(block.element)) return []
    return [
      {
        block,
        index: 0,
        length: space.length,
        data: { beginning: block.text.slice(space.length, space.length + 8) },
      },
    ]
  }),
)
