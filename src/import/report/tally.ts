/** Kinds of things that an import counts on both sides. */
export type TallyKind =
  | 'characters'
  | 'notes'
  | 'pictures'
  | 'tables'
  | 'cells'
  | 'strong'
  | 'emphasis'
  | 'underline'
  | 'strike'
  | 'superscript'
  | 'subscript'
  | 'link'
  | 'reading'
  | 'language'

/** How much of one kind the source has, and the manuscript. */
export interface Tally {
  what: TallyKind
  source: number
  manuscript: number
}
