import type { TextPlace } from '../../model/text-place.js'
import type { TextBlock } from './list-blocks.js'

/**
 * Make a function that finds the block that holds a place of the text, without going through all blocks for each place.
 *
 * @param blocks  of an article, by `listBlocks`: those of each text in its order
 * @returns       undefined for a place outside all blocks
 */
export function blockFinder(blocks: readonly TextBlock[]): (place: TextPlace) => TextBlock | undefined {
  const texts = new Map<string, TextBlock[]>()
  for (const block of blocks) {
    const key = keyOf(block.place)
    const text = texts.get(key)
    if (text) text.push(block)
    else texts.set(key, [block])
  }
  return (place) => {
    const text = texts.get(keyOf(place)) ?? []
    let [from, to] = [0, text.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((text[middle]?.place.offset ?? 0) <= place.offset) from = middle + 1
      else to = middle
    }
    const block = text[from - 1]
    return block && place.offset < block.place.offset + block.text.length ? block : undefined
  }
}

function keyOf({ article, note }: TextPlace): string {
  return `${article}:${note ?? ''}`
}
