import type { LogicalBox } from './logical-box.js'
import type { NotePlace, TextPlace } from './text-place.js'

/** A finished page as surveyed in the browser, for the audit. */
export interface SurveyedPage {
  number: number
  /** The type area. */
  area: LogicalBox
  /** It is begun by what always begins a page, as a summary does; the page before may end early. */
  startsPage: boolean
  /** Where its running text begins. */
  start: TextPlace
  /** The running text on the page, less what kiyo generates and U+00AD. */
  text: string
  /** Given where a row of a table is divided: the text in stretches that follow each other in another order in the article. */
  stretches?: TextStretch[]
  /** Whether it ends within a row of a table. */
  endsInRow?: boolean
  /** Everything on the page in the order in which it is painted, without ruby: furniture, text, notes. */
  paintedText: string
  /** The readings of ruby, which are painted after the line they belong to. */
  readings: string
  /** Around the title and authors of the article that begins on it. */
  opening?: LogicalBox
  /** Around the running text; `undefined` on a page of notes only. */
  textBox: LogicalBox | null
  calls: number[]
  notes: SurveyedNote[]
  /** Excerpts of content outside the type area. */
  outside: string[]
  /** The images of its figures. */
  pictures: LogicalBox[]
  /** Its composed lines. */
  lines: PrintedLine[]
  /** Given where a table on it has an empty cell: the rows of each table in the order of the page. */
  tables?: SurveyedRow[][]
}

/** The cells of a row of a table that begin in it. */
export type SurveyedRow = SurveyedCell[]

/** A cell of a table. */
export interface SurveyedCell {
  /** It paints nothing that is read aloud. */
  isEmpty: boolean
  /** How many rows and columns it takes. */
  rows: number
  columns: number
}

/**
 * A page as the browser reads it, by itself: its texts are not placed in those that they are parts of. Places in it are
 * counted from where its part of their text begins.
 */
export interface PageReading {
  /** Without the texts. */
  page: SurveyedPage
  /** The running text, if it has any, then each note or part of a note. */
  texts: PageText[]
}

/** What a page has of a text: of the running text of an article, or of a note. */
export interface PageText {
  article: number
  note?: number
  /** In the order of the page, without U+00AD and what kiyo generates. */
  stretches: StretchOnPage[]
}

/** A stretch of a text on its page: a divided cell, a figure that has moved, or what is between them. */
export interface StretchOnPage {
  value: string
  /** The divided cell that it is in. */
  cell?: string | undefined
  /** The figure that it is in, which has moved to the head of its page. */
  figure?: string | undefined
  /** The figures that have moved from the place where it begins. */
  follows: string[]
}

/** Characters that follow each other, from a place of their text on. */
export interface TextStretch {
  text: string
  offset: number
}

/** A composed line on its page. Lengths in em. */
export interface PrintedLine {
  text: string
  /** Its first character. */
  place: TextPlace
  /** How much of the text it holds, counted as `place` counts. */
  length: number
  /** Numbers of the notes called in it. */
  calls: number[]
  /** Around its characters. */
  box: LogicalBox
  /** Around its letters alone, where a picture opens the line; else as `box`. */
  letters: LogicalBox
  /** One em of its paragraph, in CSS pixels. */
  size: number
  /** It runs up the page. */
  isTurned?: boolean
  /** The images among its words. */
  pictures: LogicalBox[]
  /** Tag name of the paragraph's element. */
  element: string
  /** Set to the measure: all lines of a justified paragraph but its last. */
  isFilled: boolean
  beginsParagraph: boolean
  endsParagraph: boolean
  /**
   * Why it ends where it does: the composer chose the place freely, or for want of another; an author or the original's
   * page gave it; its paragraph ends.
   */
  endsBy: 'choice' | 'need' | 'given' | 'paragraph'
  /** Its first and its last characters, as many as the rules for line ends look at. */
  head: LineCharacter[]
  tail: LineCharacter[]
  /** How far it extends before the start and beyond the end of the measure; negative where it is shorter. */
  before: number
  beyond: number
  /** The length of a filled line of its paragraph. */
  measure: number
  adjustment: LineAdjustment
  /** The smallest size of a ruby on it that was too long for it, in % of what it would have. */
  reducedRuby?: number
  /** The browser broke it once more. */
  isBroken: boolean
}

/** A character at the edge of a line. */
export interface LineCharacter {
  text: string
  /** BCP 47. */
  language: string
  /** Part of an address, in which a line may end before punctuation. */
  isAddress?: boolean
  /** Its context: a note call is one unit, and so is the base of a ruby; a picture has no characters. */
  kind: 'text' | 'note-call' | 'ruby' | 'picture'
}

/** What was done to a line so that it fills its measure, in em. */
export interface LineAdjustment {
  /** Reduction of punctuation and spaces, in total. */
  taken: number
  /** Expansion between any two characters that are otherwise set solid. */
  opened: number
  /** How far every gap was opened beyond what JLREQ's steps of expansion allow. */
  forced: number
}

/** A note, or a part of one, on a page. */
export interface SurveyedNote {
  /** Where it begins in the note. */
  place: NotePlace
  /** False for the rest of a note that began on an earlier page. */
  begins: boolean
  /** At the foot of the page, or else among its text. */
  isAtFoot: boolean
  text: string
  /** As of a page. */
  stretches?: TextStretch[]
  box: LogicalBox
}

/** Some of the pages that were read. */
export interface PagesRead {
  pages: PageReading[]
  /** How many are still to be handed over. */
  pagesLeft: number
}
