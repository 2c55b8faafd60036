import type { TextPlace } from '../../model/finding.js'
import type { TextBlock } from './list-blocks.js'

/**
 * Find the block that holds a place of the text.
 *
 * @param blocks  of an article
 * @returns       undefined for a place outside all blocks
 */
export function blockAt(
  blocks: readonly TextBlock[],
  { flow, start }: Pick<TextPlace, 'flow' | 'start'>,
): TextBlock | undefined {
  return blocks.find(
    (block) => block.flow === flow && start >= block.start && start < block.start + block.text.length,
  )
}
