/** Which text stands on which printed page: print makes it, the EPUB and the checks use it. */
export interface PageMap {
  pages: readonly Page[]
}

export interface Page {
  /** Printed number, as in the folio. */
  number: number
  /**
   * The character at which the page begins: an offset, in UTF-16 units and without U+00AD, into the text of
   * the running text (see `flow-text.ts`).
   */
  start: number
  /** The notes, or parts of notes, at the foot of the page, in order. */
  notes: readonly NotePart[]
}

/** The part of a note that stands on one page. */
export interface NotePart {
  note: number
  /** First character of the part, an offset into the note's text without U+00AD. */
  start: number
}
