import type { NumberForm } from './number-form.js'
import type { NotePlacement } from './page-format.js'
import { inLanguage } from './translated.js'

/** Position of a running head or a folio in its margin: outer and inner are the edge of the leaf and the binding. */
export const furniturePositions = [
  'top-inner',
  'top-center',
  'top-outer',
  'bottom-inner',
  'bottom-center',
  'bottom-outer',
] as const

export type FurniturePosition = (typeof furniturePositions)[number]

/** A running head, or a folio. */
export interface Furniture {
  /** Patterns of the pages on each side of a spread, and of the one on which an article opens. */
  left: string
  right: string
  first: string
  position: FurniturePosition
}

/** Position of a note call: as written, or before or after the stop or comma beside it. */
export type CallPosition = 'given' | 'before-stop' | 'after-stop'

/** Furniture with patterns by the language of the article. */
export interface HouseFurniture extends Pick<Furniture, 'position'> {
  left: ByLanguage<string>
  right: ByLanguage<string>
  first: ByLanguage<string>
}

/** What is counted from 1 to number notes. */
export type NoteNumbering = 'article' | 'section'

/** Values by the language of the article; `*` for languages that are not named. */
export type ByLanguage<Value> = Readonly<Record<string, Value>>

/** What comes after the text of an article. */
export const backMatterParts = [
  'notes',
  'acknowledgements',
  'postscript',
  'appendix',
  'works-cited',
  'funding',
] as const

export type BackMatterPart = (typeof backMatterParts)[number]

/**
 * The words and forms of a house. Its measures are custom properties, whose defaults are in `styles/tokens.css`.
 */
export interface HouseStyle {
  runningHead: HouseFurniture
  folio: HouseFurniture
  noteCall: ByLanguage<NumberForm>
  noteNumber: ByLanguage<NumberForm>
  callPosition: ByLanguage<CallPosition>
  notePlacement: NotePlacement
  noteNumbering: NoteNumbering
  /** Over notes that are not at the foot of pages; empty for none. Without one it is a word of the article's language. */
  notesHeading: Readonly<Record<string, string>>
  /** The marks around a subtitle. */
  subtitle: ByLanguage<{ before: string; after: string }>
  /** What follows the title above a summary where a subtitle follows it: nothing where the house has a form of its own. */
  summaryTitleEnd: ByLanguage<string>
  /** Over the list of works cited; without one it is a word of the article's language. */
  worksHeading: Readonly<Record<string, string>>
  /** The order of what comes after the text; empty for that in which it is written. */
  backMatterOrder: readonly BackMatterPart[]
  /** Numbers of headings from `##` down; a level without a form has those that the author gives. */
  headingNumbers: ByLanguage<readonly (NumberForm | undefined)[]>
  /** Headings that have no number. */
  unnumbered: readonly string[]
  /** The page on which an article of an issue begins. */
  startsOn: 'right' | 'next'
}

const arabic = (before: string, after: string): NumberForm => ({ before, digits: 'arabic', after })

/** The house that one gets without a journal's own. */
export const builtInHouse: HouseStyle = {
  runningHead: {
    left: { '*': '{author}' },
    right: { '*': '{title-short}' },
    first: { '*': '' },
    position: 'top-center',
  },
  folio: {
    left: { '*': '- {page} -' },
    right: { '*': '- {page} -' },
    first: { '*': '' },
    position: 'bottom-center',
  },
  noteCall: { '*': arabic('', ''), ja: arabic('（', '）'), zh: arabic('（', '）'), ko: arabic('', ')') },
  noteNumber: { '*': arabic('', '') },
  callPosition: { '*': 'given' },
  notePlacement: 'foot',
  noteNumbering: 'article',
  notesHeading: {},
  worksHeading: {},
  subtitle: {
    '*': { before: '', after: '' },
    ja: { before: '――', after: '――' },
    zh: { before: '——', after: '' },
    ko: { before: '―', after: '―' },
  },
  summaryTitleEnd: { '*': ':', ja: '', zh: '', ko: '' },
  backMatterOrder: [],
  headingNumbers: { '*': [] },
  unnumbered: [],
  startsOn: 'next',
}

/** Choose the value for the language of an article. */
export function forLanguage<Value>(values: ByLanguage<Value>, language: string): Value {
  const { '*': any, ...named } = values
  const value = inLanguage(named, language) ?? any
  if (value === undefined) throw new TypeError(`The house has nothing for ${language}`)
  return value
}
