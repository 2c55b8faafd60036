import type { TextBlock } from '../list-blocks.js'

/** The language, without region or script, of the character at an offset into a block's text. */
export function languageAt(block: TextBlock, offset: number): string {
  const run = block.runs.find(({ start, end }) => offset >= start && offset < end) ?? block.runs.at(-1)
  return (run?.lang ?? '').split('-')[0] ?? ''
}
