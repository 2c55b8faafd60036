import { classes } from '../../../model/classes.js'
import {
  type Directions,
  type LogicalBox,
  logicalBox,
  type Rectangle,
  type WritingMode,
} from '../../../model/logical-box.js'
import { ENLARGEMENT } from '../enlargement.js'

/**
 * The coordinates within an element, in the printed size: the only place where rectangles of the browser, which are
 * enlarged, become logical boxes. Valid until the element moves.
 */
export class Frame {
  readonly #edges: Rectangle
  readonly #directions: Directions

  /** @param element  origin of the boxes */
  constructor(element: Element) {
    this.#edges = inPrintedSize(element.getBoundingClientRect())
    // What is on a turned page is laid out as all text is, and then turned.
    this.#directions = element.closest(`.${classes.turnedContent}`)
      ? 'sideways-lr'
      : (getComputedStyle(element).writingMode as WritingMode)
  }

  boxOf(element: Element): LogicalBox {
    return this.#box(element.getBoundingClientRect())
  }

  /** Get the content box of an element. */
  contentBoxOf(element: Element): LogicalBox {
    const { inlineStart, inlineEnd, blockStart, blockEnd } = this.boxOf(element)
    const style = getComputedStyle(element)
    return {
      inlineStart: inlineStart + Number.parseFloat(style.paddingInlineStart),
      inlineEnd: inlineEnd - Number.parseFloat(style.paddingInlineEnd),
      blockStart: blockStart + Number.parseFloat(style.paddingBlockStart),
      blockEnd: blockEnd - Number.parseFloat(style.paddingBlockEnd),
    }
  }

  /** Get a box for each part of a range, as of a text on each line; some are empty. */
  boxesOf(range: Range): LogicalBox[] {
    return [...range.getClientRects()].map((rectangle) => this.#box(rectangle))
  }

  #box(rectangle: DOMRect): LogicalBox {
    return logicalBox(inPrintedSize(rectangle), this.#edges, this.#directions)
  }
}

function inPrintedSize({ left, top, right, bottom }: Rectangle): Rectangle {
  return {
    left: left / ENLARGEMENT,
    top: top / ENLARGEMENT,
    right: right / ENLARGEMENT,
    bottom: bottom / ENLARGEMENT,
  }
}

/** Get a box with the sizes of an element; its position has no meaning. */
export function ownBox(element: Element): LogicalBox {
  return new Frame(element).boxOf(element)
}
