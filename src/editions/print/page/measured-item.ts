import type { FlowItem, NoteLines } from '../layout.js'
import type { TableParts } from './table-parts.js'

/**
 * A boundary point of the document, before which a page can begin.
 *
 * @see DOM Standard, 5.2 "Boundary points"
 */
export interface BoundaryPoint {
  node: Node
  offset: number
  /** Where it is a row that is cut, or cells that go over several rows: how. */
  cut?: RowCut
}

/** How a table is cut before a row, or within it. */
export interface RowCut {
  /** The line of the row's cells that begins the second part; 0 where the row stays whole. */
  line: number
  /** The cells that go over the cut from rows above, each with the line of it that begins the second part. */
  spanning: { cell: HTMLTableCellElement; line: number }[]
}

/** A line or an undivided block of the running text, with the point at which it begins. */
export interface MeasuredItem extends FlowItem {
  begins: BoundaryPoint
  /** In a table, but for its first item: what is repeated above it where a page begins with it. */
  table?: { parts: TableParts; filler: number }
}

/** A note with the point at which each of its lines begins. */
export interface MeasuredNote extends NoteLines {
  begins: BoundaryPoint[]
}
