/** A kind of space that line adjustment changes. */
export type SpaceKind = 'word-space' | 'middle-dot' | 'bracket' | 'comma' | 'full-stop' | 'autospace'

/** How a paragraph is composed. Lengths in px, spaces in em. */
export interface Settings {
  measure: number
  /** One em of the paragraph. */
  size: number
  /** Indent of the first line. */
  indent: number
  /** Fill lines to the measure; headings are not filled. */
  isJustified: boolean
  mode: 'total-fit' | 'greedy'
  /**
   * `strict` is Table 2 itself; `normal` lets 々, ー and small kana start a line; `loose` also ・, hyphens, ％
   * and splits ……. (JLREQ, C.4 calls them very strict, strict, and loose.)
   */
  kinsoku: 'strict' | 'normal' | 'loose'
  /** Full stops and commas may stand outside the measure. */
  hanging: 'none' | 'allow'
  /** An opening bracket at a line's start: without the half em before it, or with it. */
  lineHead: 'solid' | 'half'
  /** A closing bracket, comma or full stop at a line's end: without the half em after it, or either. */
  lineEnd: 'solid' | 'half-or-solid'
  /** Between Japanese and Latin, Cyrillic or digits. */
  autospace: number
  /** Kinds that reduction may use, in its order, several kinds at once where they are one step. */
  reduction: readonly (readonly { kind: SpaceKind; to: number }[])[]
  /** How far the spaces open before all others do. */
  expansion: { wordSpace: number; autospace: number; between: number }
  /** Fill the last line too: the paragraph goes on behind it. */
  fillsLastLine?: boolean
  /** Characters on a paragraph's last line, at least. */
  lastLine: number
  costs: Costs
}

/** What total fit minimises: squares of lengths in em, so 1 is one em of adjustment on one line. */
export interface Costs {
  /** A line that takes white in to hold one more character. */
  reduction: number
  /** A line that takes white in to hold a character and the sign after it, which kinsoku keeps together. */
  pushIn: number
  /** An opening bracket and the character after it. */
  pushInOpening: number
  /** Each em taken in. */
  reductionPerEm: number
  /** A line with one em added; */
  expansion: number
  /** with more or less, that to this power. */
  expansionPower: number
  /** The square of each em that is wider than the first three steps of expansion allow. */
  tooFar: number
  /** A full stop or comma that hangs. */
  hanging: number
  /** A line end at a hyphen that is shown. */
  hyphen: number
  /** A line end between a number and its counter. */
  counter: number
  /** A line end after a hyphen of the text. */
  wordHyphen: number
}
