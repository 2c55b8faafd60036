/** A name as CSL has it. */
export interface CslName {
  family?: string
  given?: string
  literal?: string
  suffix?: string
  'non-dropping-particle'?: string
  'dropping-particle'?: string
}

/** A date as CSL has it: `date-parts` are year, month, day, of one day or of a range. */
export interface CslDate {
  'date-parts'?: number[][]
  literal?: string
  circa?: boolean
  /** 1 to 4: spring to winter. */
  season?: number
  /** Ours: a range without an end, a year with a question mark, a year in square brackets, “n.d.”. */
  isOpen?: boolean
  isUncertain?: boolean
  isSupplied?: boolean
  isUnknown?: boolean
}

/** What CSL says of a source: texts, names and dates by variable. */
export interface CslItem {
  id: string
  type: string
  [variable: string]: string | CslName[] | CslDate | undefined
}

/** A source that an article cites, as data: the words that the style makes of it are in the tree. */
export interface CitedReference {
  /** As the manuscript writes it; `data-key` of the source's elements in the tree. */
  key: string
  /** As the file of references gives it, with its mistakes of form mended. */
  item: CslItem
  /** The language in which it is cited, BCP 47. */
  language: string
}
