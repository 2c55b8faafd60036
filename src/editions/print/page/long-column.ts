import { Frame } from './frame.js'

/**
 * The browser keeps positions in whole 64ths of a pixel and hands them over as 32-bit numbers, which hold 64ths up to
 * 262,144 px: 270 pages of B5. Beyond this many pixels the column is moved.
 */
const EXACT = 200_000

/** A column of any length in which positions are measured exactly: what is looked at is brought near to the window. */
export class LongColumn {
  readonly #column: HTMLElement
  #frame: Frame
  #shift = 0

  /** @param column  stands at the window's start, and is not positioned */
  constructor(column: HTMLElement) {
    this.#column = column
    this.#frame = new Frame(column)
  }

  /**
   * Bring an element near. Elements are asked for in order.
   *
   * @returns  the column's frame, in which what stands about the element is measured exactly
   */
  near(element: Element): Frame {
    const { blockStart } = this.#frame.boxOf(element)
    if (blockStart - this.#shift > EXACT) {
      this.#shift = Math.floor(blockStart)
      this.#column.style.position = 'relative'
      this.#column.style.insetBlockStart = `${-this.#shift}px`
      this.#frame = new Frame(this.#column)
    }
    return this.#frame
  }

  /** Put the column back. */
  release(): void {
    this.#column.style.removeProperty('position')
    this.#column.style.removeProperty('inset-block-start')
  }
}
