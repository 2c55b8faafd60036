import { childIndex } from './child-index.js'
import { isLastIn } from './is-last-in.js'
import type { BoundaryPoint } from './measured-item.js'

/** Find where each line of a composed block begins: after the break of the previous line. */
export function composedStarts(block: HTMLElement): BoundaryPoint[] {
  const starts: BoundaryPoint[] = [{ node: block, offset: 0 }]
  for (const end of block.querySelectorAll('br')) {
    const parent = end.parentNode
    // The last break ends the paragraph.
    if (parent && !isLastIn(block, end)) starts.push({ node: parent, offset: childIndex(end) + 1 })
  }
  return starts
}
