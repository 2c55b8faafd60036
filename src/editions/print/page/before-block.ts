import { childIndex } from './child-index.js'
import type { BoundaryPoint } from './measured-item.js'

/** Get the boundary point before a block and before all ancestors that begin with it. */
export function beforeBlock(block: HTMLElement, root: HTMLElement): BoundaryPoint {
  let outermost: HTMLElement = block
  while (outermost.parentElement && outermost.parentElement !== root && !outermost.previousElementSibling) {
    outermost = outermost.parentElement
  }
  return { node: outermost.parentElement ?? root, offset: childIndex(outermost) }
}
