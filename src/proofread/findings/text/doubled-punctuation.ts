import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/**
 * Two stops or commas in a row, of one kind or mixed; a stop on both sides of a closing quote or after ？, two points in a name; not `…`, `!!`, `?!`, nor the `?..` of Russian.
 */
const DOUBLED =
  /[、。，．]{2,}|[！？][。．]|(?<=[ァ-ヺー])・・(?=[ァ-ヺ])|[。．][」』][。．]|(?<![.,;:])(?!:{3})[,;:]{2,}|(?<![.…?!])\.\.(?!\.)|[、。，．][,;](?=\s|$)/g

export const doubledPunctuation = textRule('doubled-punctuation', ({ blocks }) =>
  spotsOf(blocks, DOUBLED, ({ 0: found }) => ({ found })),
)
