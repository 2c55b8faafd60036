import { classes } from '../../../model/classes.js'
import { composedStarts } from './composed-starts.js'

/** One for all: the browser keeps each range up to date with each change, until it is collected. */
const range = document.createRange()

/**
 * Get the height of each line of a composed block, in lines: a picture among words may open its line.
 *
 * @returns  `undefined` for a block in which all lines are one line high
 */
export function linesOpened(block: HTMLElement): number[] {
  const boxes = [...block.querySelectorAll<HTMLElement>(`.${classes.openedBox}`)]
  if (boxes.length === 0) return []
  const heights = composedStarts(block).map(() => 1)
  for (const box of boxes) {
    const line = lineOf(box, block)
    heights[line] = Math.max(heights[line] ?? 1, Number(box.dataset.lines))
  }
  return heights
}

/** Get the index of the line of a composed block with an element, from 0. */
export function lineOf(element: Element, block: HTMLElement): number {
  const line = composedStarts(block).findLastIndex(({ node, offset }) => {
    range.setStart(node, offset)
    range.collapse(true)
    return range.comparePoint(element, 0) >= 0
  })
  return Math.max(0, line)
}
