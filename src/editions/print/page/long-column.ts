import { ENLARGEMENT } from '../enlargement.js'
import { Frame } from './frame.js'

/**
 * Greatest position that is used, in px; beyond it the column is moved. The browser stores positions in whole 64ths of
 * a pixel and returns them as 32-bit numbers, which are exact up to 262,144 px: 270 pages of B5, were they not enlarged.
 */
const EXACT = 200_000 / ENLARGEMENT

/** A column of any length in which positions are measured exactly: measured elements are moved near the window. */
export class LongColumn {
  readonly #column: HTMLElement
  #frame: Frame
  #shift = 0

  /** @param column  at the start of the window, not positioned */
  constructor(column: HTMLElement) {
    this.#column = column
    this.#frame = new Frame(column)
  }

  /**
   * Move an element near the window. Elements are given in order.
   *
   * @returns  frame of the column, exact near the element
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

  /** Move the column back. */
  release(): void {
    this.#column.style.removeProperty('position')
    this.#column.style.removeProperty('inset-block-start')
  }
}
