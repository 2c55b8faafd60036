import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** `above- mentioned`, `револю- ции`: a hyphen from the end of some earlier line; not `pre- and post-war`. */
const BROKEN =
  /(?<=\p{Ll}{2,})-[ \n](?=\p{Ll}{2,})(?!(?:and|or|to|versus|und|oder|bis|et|ou|и|или|либо|да)\b)(?!(?:и|или|либо|да)\s)/gu

export const brokenWord = textRule('broken-word', ({ blocks }) =>
  spotsOf(blocks, BROKEN, ({ index }, block) => ({
    before: /\p{L}*$/u.exec(block.text.slice(0, index))?.[0] ?? '',
    after: /^\p{L}*/u.exec(block.text.slice(index + 2))?.[0] ?? '',
  })),
)
