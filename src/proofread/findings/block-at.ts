import { holds, type TextPlace } from '../../model/text-place.js'
import type { TextBlock } from './list-blocks.js'

/**
 * Find the block that holds a place of the text.
 *
 * @param blocks  of an article
 * @returns       undefined for a place outside all blocks
 */
export function blockAt(blocks: readonly TextBlock[], place: TextPlace): TextBlock | undefined {
  return blocks.find((block) => holds({ ...block.place, length: block.text.length }, place))
}
