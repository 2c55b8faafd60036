/** The direction of lines on a page, and the direction in which they follow one another, as CSS names both. */
export type WritingMode = 'horizontal-tb' | 'vertical-rl'

/** The directions of a part of a page: those of the page, or of what is turned, with its head at the left. */
export type Directions = WritingMode | 'sideways-lr'

/**
 * A box within a page by the directions of its text: inline along a line, block from line to line. Lengths are CSS
 * pixels from the edges of the page at which lines, and the first line, begin.
 *
 * @see CSS Writing Modes 4, 6 "Abstract Box Terminology"
 */
export interface LogicalBox {
  inlineStart: number
  inlineEnd: number
  blockStart: number
  blockEnd: number
}

/** A rectangle by the sides of the paper or the screen, from the upper left corner. */
export interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Turn a rectangle into a box by the directions of the text.
 *
 * @param page  in whose edges the box is counted; in the same coordinates as the rectangle
 */
export function logicalBox(rectangle: Rectangle, page: Rectangle, directions: Directions): LogicalBox {
  const { left, top, right, bottom } = rectangle
  if (directions === 'vertical-rl') {
    return {
      inlineStart: top - page.top,
      inlineEnd: bottom - page.top,
      blockStart: page.right - right,
      blockEnd: page.right - left,
    }
  }
  if (directions === 'sideways-lr') {
    return {
      inlineStart: page.bottom - bottom,
      inlineEnd: page.bottom - top,
      blockStart: left - page.left,
      blockEnd: right - page.left,
    }
  }
  return {
    inlineStart: left - page.left,
    inlineEnd: right - page.left,
    blockStart: top - page.top,
    blockEnd: bottom - page.top,
  }
}

/**
 * Turn a box by the directions of the text into a rectangle of the page, for what knows paper and screens only.
 *
 * @param width  of the page, in CSS pixels
 */
export function rectangleOf(box: LogicalBox, width: number, writingMode: WritingMode): Rectangle {
  const { inlineStart, inlineEnd, blockStart, blockEnd } = box
  return writingMode === 'vertical-rl'
    ? { left: width - blockEnd, top: inlineStart, right: width - blockStart, bottom: inlineEnd }
    : { left: inlineStart, top: blockStart, right: inlineEnd, bottom: blockEnd }
}

/** The length of a box along its lines. */
export function inlineSize({ inlineStart, inlineEnd }: LogicalBox): number {
  return inlineEnd - inlineStart
}

/** The length of a box across its lines. */
export function blockSize({ blockStart, blockEnd }: LogicalBox): number {
  return blockEnd - blockStart
}
