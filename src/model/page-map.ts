import type { NotePlace, TextPlace } from './text-place.js'

/** Which text stands on which printed page: print makes it, the EPUB and the checks use it. */
export interface PageMap {
  pages: readonly Page[]
}

export interface Page {
  /** Printed number, as in the folio. */
  number: number
  /** Where its running text begins. */
  start: TextPlace
  /** Where each note, or part of a note, on the page begins, in order. */
  notes: readonly NotePlace[]
}
