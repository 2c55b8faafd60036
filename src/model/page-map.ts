import type { NotePlace, TextPlace } from './text-place.js'

/** The text of each printed page: made by print, used by the EPUB and the checks. */
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
