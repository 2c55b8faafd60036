import type { MessageId, SaidAs } from '../../messages/say.js'

/** A place in the source, for the report. */
export type SourcePlace = SaidAs<Extract<MessageId, `import.place.${string}`>>

/** A line as the source prints it. */
export interface PageLine {
  /** Without the white space at its beginning; with marks (see `marks.ts`). */
  text: string
  place: SourcePlace
  /** White space at its beginning, in full-width characters of its own size. */
  indent: number
  /** From the left edge of the type area to the line's end, in full-width characters of its own size. */
  end: number
  /** Empty lines above it; from a PDF the space beyond the usual leading, in lines. */
  above: number
  /** Type size as a part of the body's; 1 where the source does not say. */
  size: number
  /** The source puts it at a page's beginning. */
  startsPage?: boolean
  /** Numbers of the pages that begin with it; more than one where a page had only notes. */
  pages?: number[]
  /** Set in another face than the body, as headings are. */
  isOtherFace?: boolean
  /** It is the first of a second column. */
  startsColumn?: boolean
  /** File of a picture that is here; then it has no text. */
  picture?: string
  /** It goes on with the line above, whatever its indent. */
  isRest?: boolean
  /** Its edges are places on the page, not the length of its text. */
  isPlaced?: boolean
  /** Distance from both edges is the same. */
  isCentred?: boolean
  /** Pieces of the line with wide gaps between, as a table's row has them; only from a PDF. */
  cells?: readonly SourceCell[]
}

/** A piece of a line; its edges in full-width characters from the left edge of the type area. */
export interface SourceCell {
  text: string
  x: number
  right: number
}

/** A page of the source. */
export interface SourcePage {
  lines: PageLine[]
  /** The folio that was found on it. */
  folio?: number
}

/** A page whose lines are separated into text, notes and furniture. */
export interface DividedPage {
  /** Printed number, if the source's folios say it. */
  number?: number
  body: PageLine[]
  notes: NoteLine[]
}

/** A line of a note. */
export interface NoteLine extends PageLine {
  /** The number that begins the note; `text` is without it. */
  number?: number
}
