import type { Frame } from './frame.js'
import type { BoundaryPoint } from './measured-item.js'

/**
 * Get the space above a line that begins at a boundary point: that within the outermost block that begins there, and its
 * margin, which margins within it are a part of.
 */
export function spaceAbove({ node, offset }: BoundaryPoint, blockStart: number, frame: Frame): number {
  const outermost = node.childNodes[offset]
  if (!(outermost instanceof HTMLElement)) return 0
  let margin = 0
  for (let block: Element | null = outermost; block; block = block.firstElementChild) {
    const { display, marginBlockStart, paddingBlockStart, borderBlockStartWidth } = getComputedStyle(block)
    if (display.startsWith('inline')) break
    margin = Math.max(margin, Number.parseFloat(marginBlockStart) || 0)
    if (Number.parseFloat(paddingBlockStart) > 0 || Number.parseFloat(borderBlockStartWidth) > 0) break
  }
  return margin + blockStart - frame.boxOf(outermost).blockStart
}
