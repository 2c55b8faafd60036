import { inlineSize } from '../../../model/logical-box.js'
import { Frame } from './frame.js'

/** A line that is off by less than this much of an em is left as it is; by more than that, something is wrong. */
const FROM = 0.002
const TO = 0.1

/**
 * Bring filled lines to their measure to the last fraction of a pixel.
 *
 * Where a spacing begins or ends, the browser does not kern the letters on its two sides with each other, and the line
 * comes out a few hundredths of an em off. The difference goes to the last spacing of the line. Greater differences are
 * left to be found by the audit.
 */
export function trueUpLines(blocks: readonly HTMLElement[]): void {
  // All is measured before anything is changed, so that the browser lays the column out once.
  for (const { spacing, excess } of blocks.flatMap(listExcesses)) {
    const before = Number.parseFloat(spacing.style.marginInlineStart || '0')
    spacing.style.marginInlineStart = `${before - excess}px`
  }
}

/** How far the filled lines of a block stand out, in px, with the last spacing of each. */
function listExcesses(block: HTMLElement): { spacing: HTMLElement; excess: number }[] {
  const style = getComputedStyle(block)
  if (style.textAlign !== 'justify') return []
  const size = Number.parseFloat(style.fontSize)
  const frame = new Frame(block)
  const measureEnd = frame.contentBoxOf(block).inlineEnd
  const spacings = [...block.querySelectorAll<HTMLElement>('span[style]')]
  const range = document.createRange()
  range.setStart(block, 0)
  return [...block.querySelectorAll('br.line-end')].flatMap((end) => {
    range.setEndBefore(end)
    const edge = Math.max(...frame.boxesOf(range).map((box) => (inlineSize(box) > 0 ? box.inlineEnd : 0)))
    const spacing = spacings.findLast((span) => range.intersectsNode(span))
    range.setStartAfter(end)
    const excess = edge - measureEnd
    const isSlight = Math.abs(excess) > FROM * size && Math.abs(excess) < TO * size
    return isSlight && spacing ? [{ spacing, excess }] : []
  })
}
