/** One glyph cluster as a shaper returns it. */
export interface Shaped {
  /** UTF-16 units of the text that it draws. */
  length: number
  /** Advance in em, kerning included. */
  advance: number
}

/** A source of text widths in a face, or in a list of faces that complement each other. */
export interface Shaper {
  /**
   * @param text      one run of text as in the document, U+00AD included
   * @param language  BCP 47
   * @param features  OpenType features, as in `halt` or `-kern`
   * @returns         its clusters in order; their lengths add up to the text's
   */
  shape(text: string, language: string, features?: readonly string[]): readonly Shaped[]
}

interface SetRun {
  text: string
  /** BCP 47; distinguishes Japanese quotation marks and dashes from Western ones. */
  language: string
  /** One em of the run, in px. */
  size: number
  face: Shaper
  /** OpenType features that the page sets on the run. Japanese is set without kerning: `-kern`. */
  features?: readonly string[]
  /** Adjacent runs of one group are never separated by a line end (`span.keep`, `span.dash`). */
  group?: number
}

/** Running text. White space is collapsed already, as CSS does it. */
export interface TextRun extends SetRun {
  kind: 'text'
  /** An address or code: it may also be broken after punctuation, without a hyphen. */
  isAddress?: boolean
  /** Superiors or inferiors, which belong to the character before them. */
  isRaised?: boolean
  /** Advance in em of the hyphen that the page shows where a word is broken; by default that of the face's `-`. */
  hyphen?: number
}

/** A note call, as in （12）: one unit, tied to the word before it. */
export interface NoteCallRun extends SetRun {
  kind: 'note-call'
}

/** A base with its reading, as one unit; a picture in the base, as of a character that no typeface has, is U+FFFC. */
export interface RubyRun extends SetRun {
  kind: 'ruby'
  /** Of the pictures in the base, in px. */
  width?: number
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

/** A given line break: the author's, or the end of a page that a reprint keeps. */
export interface BreakRun {
  kind: 'break'
  /** Whether the line before it is filled because its paragraph continues on the next page. */
  isFilled?: boolean
}

export type Run = TextRun | NoteCallRun | RubyRun | ObjectRun | BreakRun

/** A place in a paragraph: before the UTF-16 unit `offset` of the run `run`. */
export interface RunPlace {
  run: number
  offset: number
}

/** A cluster on its line. */
export interface SetCluster {
  run: number
  /** Its UTF-16 units in the run's text. */
  start: number
  end: number
  /** Advance as the browser draws it, in px. */
  advance: number
  /** Space added after it, in px; negative where the line is reduced. */
  after: number
}

export interface Line {
  start: RunPlace
  /** Where the next line starts: white space at which the line was broken belongs to this line. */
  end: RunPlace
  /** Left blank at the start of the line, in px: the first line's indent. */
  indent: number
  /** Added before the first cluster, in px: −½ em where an opening bracket starts the line. */
  before: number
  clusters: readonly SetCluster[]
  /** Whether a hyphen is shown at its end; the last cluster is then U+00AD and its advance the hyphen's. */
  hasHyphen: boolean
  /** Whether it is filled to the measure; a paragraph's last line is not, nor is one of a single cluster that is narrower. */
  isFilled: boolean
  /** Whether there was no way but to end it where kinsoku forbids it, or to leave too little for the last line. */
  isForced: boolean
  adjustment: Adjustment
}

/** How a line was adjusted to fill its measure, in px. */
export interface Adjustment {
  /** Reduction, in total. */
  taken: number
  /** Growth of one gap between characters that are otherwise set solid: the third step of expansion. */
  opened: number
  /** Growth of every gap beyond what the steps allow. */
  forced: number
}
