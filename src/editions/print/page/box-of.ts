import type { Box } from '../../../model/printed-page.js'

/** A rectangle of the window as a box within a page, whose rectangle is the origin. */
export function boxOf(rect: DOMRect, origin: DOMRect): Box {
  return {
    left: rect.left - origin.left,
    top: rect.top - origin.top,
    right: rect.right - origin.left,
    bottom: rect.bottom - origin.top,
  }
}
