import type { Frame } from './frame.js'

/** Find where a block begins and ends when a page begins or ends with it, which removes the space above and below it. */
export function edgesOf(block: HTMLElement, frame: Frame): { blockStart: number; blockEnd: number } {
  const { blockStart, blockEnd } = frame.contentBoxOf(block)
  // An opening keeps its space: the text of an article and of a summary begins lower.
  return { blockStart: block.matches('header') ? frame.boxOf(block).blockStart : blockStart, blockEnd }
}
