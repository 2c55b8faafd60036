/** A kind of space that line adjustment changes. */
export type SpaceKind =
  | 'word-space'
  | 'middle-dot'
  | 'bracket'
  | 'comma'
  | 'full-stop'
  | 'between-marks'
  | 'autospace'

/** How far the space of punctuation is reduced to take in one more character; see `reductions`. */
export type PushIn = 'quarter' | 'solid'

/** Where lines stand that are not filled. */
export type Alignment = 'start' | 'center' | 'end'

/** How a paragraph is composed. Lengths in px, spaces in em. */
export interface Settings {
  measure: number
  /** One em of the paragraph. */
  size: number
  /** Indent of the first line. */
  indent: number
  /** Fill lines to the measure; headings are not filled. */
  isJustified: boolean
  /**
   * Of lines that are not filled: those of a heading, the last of a caption. What is centred or stands at the end has no
   * blank half em after its last punctuation mark, which would move it.
   */
  alignment: Alignment
  /** Lines that fill the measure as a whole paragraph, as long as each can be, or of one length, as those of a title. */
  mode: 'total-fit' | 'greedy' | 'even'
  /**
   * `strict` is Table 2 itself; `normal` lets 々, ー and small kana start a line; `loose` also ・, hyphens, ％
   * and splits ……. (JLREQ, C.4 calls them very strict, strict, and loose.)
   */
  kinsoku: 'strict' | 'normal' | 'loose'
  /** Whether full stops and commas may hang outside the measure. */
  hanging: 'none' | 'allow'
  /** An opening bracket at a line's start: without the half em before it, or with it. */
  lineHead: 'solid' | 'half'
  /** A closing bracket, comma or full stop at a line's end: without the half em after it, or either. */
  lineEnd: 'solid' | 'half-or-solid'
  /** Between Japanese and Latin, Cyrillic or digits. */
  autospace: number
  /** Steps of reduction in order; each reduces one or more kinds of space. */
  reduction: readonly (readonly { kind: SpaceKind; to: number }[])[]
  /** How far these spaces may grow, in em, before all gaps grow evenly. */
  expansion: { wordSpace: number; autospace: number; between: number }
  /** Whether the last line is filled, too, because the paragraph continues after it. */
  fillsLastLine?: boolean
  /** Least number of characters on a paragraph's last line, apart from punctuation, and their least width in em. */
  lastLine: number
  costs: Costs
}

/** Costs that total fit minimises: squares of lengths in em, so 1 is one em of adjustment on one line. */
export interface Costs {
  /** A line reduced to take in one more character. */
  reduction: number
  /** A line reduced to take in a character and the punctuation after it, which kinsoku keeps together. */
  pushIn: number
  /** An opening bracket and the character after it. */
  pushInOpening: number
  /** A line whose spaces have given all they can; with less, its share of that to the fourth power. */
  tight: number
  /** A line with one em added; */
  expansion: number
  /** with more or less, that to this power. */
  expansionPower: number
  /** The square of each em beyond what the first three steps of expansion allow. */
  tooFar: number
  /** A last line of narrow characters that is as short as one of too few. */
  shortLastLine: number
  /** A full stop or comma that hangs. */
  hanging: number
  /** A line end at a hyphen that is shown. */
  hyphen: number
  /** A line end between a number and its counter; */
  counter: number
  /** in a fraction, a ratio or a range of numbers; */
  number: number
  /** between two numbers of a date. */
  date: number
  /** A line end after a hyphen of the text. */
  wordHyphen: number
  /** A line end before the punctuation of an address. */
  atSign: number
  /** A line end between letters of an address. */
  inAddress: number
}
