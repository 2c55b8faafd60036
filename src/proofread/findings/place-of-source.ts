import type { Point } from 'unist'
import { rangeFrom, type TextRange } from '../../model/text-place.js'
import type { TextBlock } from './list-blocks.js'

/**
 * Make a function that finds the place of the text for a point of `article.md`.
 *
 * @param sourceOf  block and offset into its text → point in the source, ascending with the offset
 * @returns         point → the first character written there or after; undefined between blocks
 */
export function placeOfSource(
  blocks: readonly TextBlock[],
  sourceOf: (block: TextBlock, offset: number) => Point | undefined,
): (point: Point) => TextRange | undefined {
  return ({ offset: wanted }) => {
    if (wanted === undefined) return undefined
    // A list in an item is a block within a block.
    const block = blocks.findLast(
      ({ position }) =>
        (position?.start.offset ?? Infinity) <= wanted && wanted < (position?.end.offset ?? 0),
    )
    if (!block) return undefined
    let low = 0
    let high = block.text.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sourceOf(block, middle)?.offset ?? 0) >= wanted) high = middle
      else low = middle + 1
    }
    const character = String.fromCodePoint(block.text.codePointAt(low) ?? 0)
    return rangeFrom(block.place, low, character.length)
  }
}
