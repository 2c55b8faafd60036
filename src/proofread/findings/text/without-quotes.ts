import type { TextBlock } from '../list-blocks.js'
import { listBrackets } from './list-brackets.js'

const QUOTES = /[「『«“„]/
/** What each quoted character is replaced by. */
const MASK = '\ufffc'

const known = new WeakMap<TextBlock, string>()

/**
 * Get a block's text with all that is in quotation marks replaced by U+FFFC, character for character: titles and
 * quotations follow other conventions.
 */
export function withoutQuotes(block: TextBlock): string {
  const found = known.get(block)
  if (found !== undefined) return found
  let text = block.isQuoted ? MASK.repeat(block.text.length) : block.text
  for (const { open, close } of listBrackets(block).pairs) {
    if (!QUOTES.test(open.mark)) continue
    const [from, to] = [open.index + 1, close.index]
    text = text.slice(0, from) + MASK.repeat(to - from) + text.slice(to)
  }
  known.set(block, text)
  return text
}
