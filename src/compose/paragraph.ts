/** One glyph cluster as a shaper gives it. */
export interface Shaped {
  /** UTF-16 units of the text that it draws. */
  length: number
  /** Advance in em, kerning included. */
  advance: number
}

/** Gives the widths of text in a face, or in a list of faces that complete each other. */
export interface Shaper {
  /**
   * @param text      one run of text, as it stands in the document (with U+00AD)
   * @param language  BCP 47
   * @param features  OpenType features, as in `halt` or `-kern`
   * @returns         its clusters in order; their lengths add up to the text's
   */
  shape(text: string, language: string, features?: readonly string[]): readonly Shaped[]
}

interface SetRun {
  text: string
  /** BCP 47; tells Japanese quotation marks and dashes from Western ones. */
  language: string
  /** One em of the run, in px. */
  size: number
  face: Shaper
  /** OpenType features that the page sets on the run. Japanese is set without kerning: `-kern`. */
  features?: readonly string[]
  /** Neighbouring runs of one group are never parted by a line end (`span.keep`, `span.dash`). */
  group?: number
}

/** Running text. White space is collapsed already, as CSS does it. */
export interface TextRun extends SetRun {
  kind: 'text'
  /** An address or code: it may also be broken after its signs, without a hyphen. */
  isAddress?: boolean
}

/** The call of a note, as in （12）: one sign, tied to the word before it. */
export interface NoteCallRun extends SetRun {
  kind: 'note-call'
}

/** A base with its reading, as one unit. */
export interface RubyRun extends SetRun {
  kind: 'ruby'
  reading: string
  readingFace: Shaper
  /** One em of the reading, in px. */
  readingSize: number
}

/** An inline image or another box; its one character is U+FFFC. */
export interface ObjectRun {
  kind: 'object'
  /** In px. */
  width: number
  group?: number
}

/** A line break that is given: an author's, or the end of a page that a reprint keeps. */
export interface BreakRun {
  kind: 'break'
  /** The line before it is filled, for its paragraph goes on on the next page. */
  isFilled?: boolean
}

export type Run = TextRun | NoteCallRun | RubyRun | ObjectRun | BreakRun

/** A place in a paragraph: before the UTF-16 unit `offset` of the run `run`. */
export interface Place {
  run: number
  offset: number
}

/** A cluster on its line. */
export interface SetCluster {
  run: number
  /** Its UTF-16 units in the run's text. */
  start: number
  end: number
  /** What the browser advances by drawing it, in px. */
  advance: number
  /** What is added after it, in px; negative is taken in. */
  after: number
}

export interface Line {
  start: Place
  /** Where the next line starts: white space at which the line was broken belongs to this line. */
  end: Place
  /** Left blank at the start of the line, in px: the first line's indent. */
  indent: number
  /** Added before the first cluster, in px: −½ em where an opening bracket starts the line. */
  before: number
  clusters: readonly SetCluster[]
  /** Whether a hyphen is shown at its end; the last cluster is then U+00AD and its advance the hyphen's. */
  hasHyphen: boolean
  /** Whether it is filled to the measure; a paragraph's last line is not. */
  isFilled: boolean
  /** Whether it ends where kinsoku would have it not end, or leaves too little for the last line: there was no other way. */
  isForced: boolean
  adjustment: Adjustment
}

/** What was done to a line so that it fills its measure, in px. */
export interface Adjustment {
  /** White taken in, in all. */
  taken: number
  /** How far characters that stand solid were opened: the third step of expansion, of one gap. */
  opened: number
  /** How far every gap was opened beyond what the steps allow. */
  forced: number
}
