import { HOMOPHONES } from './homophones.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** A quotation of several paragraphs keeps its words; a term in 「…」 is often the author's own. */
export const doubtfulHomophone = textRule('doubtful-homophone', ({ blocks }) =>
  HOMOPHONES.flatMap(([pattern, write]) =>
    spotsOf(blocks, pattern, ({ 0: word, index }, block) => {
      if (block.isQuoted) return undefined
      const [before, after] = [
        /\p{Script=Han}{0,3}を?の?$/u,
        /^(?:\p{Script=Han}{1,3}|\p{Script=Hiragana}{1,3})/u,
      ]
      const head = before.exec(block.text.slice(0, index))?.[0] ?? ''
      const tail = after.exec(block.text.slice(index + word.length))?.[0] ?? ''
      return { found: head + word + tail, write: head + write + tail }
    }),
  ),
)
