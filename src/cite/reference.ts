import type { Point } from 'unist'
import type { VFile } from 'vfile'

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

/** A source from a file of references. */
export interface Reference {
  key: string
  item: CslItem
  /** Announced where the source is first cited, and printed from then on. */
  abbreviation?: string
  /** In kana, for sorting. */
  reading?: string
  /** Where it stands. */
  file: VFile
  place: Point | undefined
}

/** Languages that the style has layouts for. */
export type StyleLanguage = 'ja' | 'ru' | 'en'
