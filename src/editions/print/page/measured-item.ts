import type { FlowItem, NoteLines } from '../layout.js'

/**
 * A boundary point of the document, before which a page can begin.
 *
 * @see DOM Standard, 5.2 "Boundary points"
 */
export interface BoundaryPoint {
  node: Node
  offset: number
}

/** A line or an undivided block of the running text, with the point at which it begins. */
export interface MeasuredItem extends FlowItem {
  begins: BoundaryPoint
}

/** A note with the point at which each of its lines begins. */
export interface MeasuredNote extends NoteLines {
  begins: BoundaryPoint[]
}
