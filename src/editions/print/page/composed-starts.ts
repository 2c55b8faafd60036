import { isLastIn } from './is-last-in.js'
import type { BoundaryPoint } from './measured-item.js'

/** Where each line of a composed block begins: after the break that ends the line before. */
export function composedStarts(block: HTMLElement): BoundaryPoint[] {
  const starts: BoundaryPoint[] = [{ node: block, offset: 0 }]
  for (const end of block.querySelectorAll('br')) {
    const parent = end.parentNode
    // The last of all ends no line but the paragraph's.
    if (parent && !isLastIn(block, end))
      starts.push({ node: parent, offset: [...parent.childNodes].indexOf(end) + 1 })
  }
  return starts
}
