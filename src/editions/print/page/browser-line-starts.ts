import { inlineSize } from '../../../model/logical-box.js'
import type { Frame } from './frame.js'
import type { BoundaryPoint } from './measured-item.js'

/**
 * Find where each line begins of a block that the browser sets by itself: after a line feed where it is kept, as in code,
 * also where the line after it is empty; and where text that filled a line goes on on the next.
 *
 * @param block  of text
 * @param frame  of the column
 * @returns      one place a line, the block's own start first
 */
export function browserLineStarts(block: HTMLElement, frame: Frame): BoundaryPoint[] {
  const style = getComputedStyle(block)
  const keepsLineFeeds = style.whiteSpaceCollapse.startsWith('preserve')
  const half = Number.parseFloat(style.lineHeight) / 2
  const starts: BoundaryPoint[] = [{ node: block, offset: 0 }]
  const range = document.createRange()
  let lineStart: number | undefined
  let endsLine = false
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let offset = 0
    for (const character of (node as Text).data) {
      if (endsLine) {
        starts.push({ node, offset })
        lineStart = undefined
        endsLine = false
      }
      range.setStart(node, offset)
      range.setEnd(node, offset + character.length)
      const box = frame.boxesOf(range).find((one) => inlineSize(one) > 0)
      if (keepsLineFeeds && character === '\n') endsLine = true
      else if (box) {
        lineStart ??= box.blockStart
        if (box.blockStart > lineStart + half) {
          starts.push({ node, offset })
          lineStart = box.blockStart
        }
      }
      offset += character.length
    }
  }
  return starts
}
