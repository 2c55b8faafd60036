import { type LogicalBox, logicalBox, type WritingMode } from '../../../model/logical-box.js'

/**
 * What is measured within an element: the one door from the browser's rectangles to boxes by the directions of the text.
 * It is true as long as the element stays where it is.
 */
export class Frame {
  readonly #edges: DOMRect
  readonly #writingMode: WritingMode

  /** @param element  boxes are counted from its edges */
  constructor(element: Element) {
    this.#edges = element.getBoundingClientRect()
    this.#writingMode = getComputedStyle(element).writingMode as WritingMode
  }

  boxOf(element: Element): LogicalBox {
    return this.#box(element.getBoundingClientRect())
  }

  /** The box of an element without its padding. */
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

  /** A box for each piece of a range, as a text has one on each line; some are empty. */
  boxesOf(range: Range): LogicalBox[] {
    return [...range.getClientRects()].map((rectangle) => this.#box(rectangle))
  }

  #box(rectangle: DOMRect): LogicalBox {
    return logicalBox(rectangle, this.#edges, this.#writingMode)
  }
}

/** The box of an element by itself, of which only the sizes tell anything. */
export function ownBox(element: Element): LogicalBox {
  return new Frame(element).boxOf(element)
}
