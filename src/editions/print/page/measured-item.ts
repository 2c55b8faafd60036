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
  /** How a row is divided, or cells that span several rows. */
  cut?: RowCut
}

/** How a table is divided before or within a row. */
export interface RowCut {
  /** The line of the row's cells that begins the second part; 0 where the row stays whole. */
  line: number
  /** Cells of rows above that span the cut, each with its line that begins the second part. */
  spanning: { cell: HTMLTableCellElement; line: number }[]
}

/** A line or an undivided block of the running text, with the point at which it begins. */
export interface MeasuredItem extends FlowItem {
  begins: BoundaryPoint
  /** In a table, except for its first item: the parts that are repeated above it where a page begins with it. */
  table?: { parts: TableParts; filler: number }
  /** Of a figure that may move. */
  element?: HTMLElement
}

/** A note with the point at which each of its lines begins. */
export interface MeasuredNote extends NoteLines {
  begins: BoundaryPoint[]
}
