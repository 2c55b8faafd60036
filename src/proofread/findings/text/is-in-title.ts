import type { TextBlock } from '../list-blocks.js'
import { listBrackets } from './list-brackets.js'

/** Whether a character is in a title: in 『』, or in a note in 「」. Titles keep the punctuation they were printed with. */
export function isInTitle(block: TextBlock, index: number): boolean {
  return listBrackets(block).pairs.some(({ open, close }) => {
    const isTitle = open.mark === '『' || (open.mark === '「' && block.place.note !== undefined)
    return isTitle && index > open.index && index < close.index
  })
}
