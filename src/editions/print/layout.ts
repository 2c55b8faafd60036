import type { PushIn, Settings } from '../../compose/settings.js'
import type { Beginning } from '../../model/beginning.js'
import type { Furniture } from '../../model/house-style.js'
import type { Margins, PageFormat } from '../../model/page-format.js'
import type { PatternParts } from '../../model/pattern.js'
import type { LineAdjustment, PageReading, SurveyedPage } from '../../model/printed-page.js'

/**
 * The types shared by the page's script in the browser and its caller in Node. All lengths are in CSS pixels.
 */

/** An indivisible part of a page: a line of text, or a block that is not divided. */
export interface FlowItem {
  /** In the column of all running text. */
  blockStart: number
  blockEnd: number
  /** Numbers of the notes called in it, in order. */
  notes: number[]
  /** Whether a new page begins with it. */
  startsPage: boolean
  /** Number of the page of the original edition that begins with it. */
  mark?: number
  /** Whether no page may end after it: a heading, or a line that must stay with the next. */
  staysWithNext: boolean
  /** What is parted where a page ends after it; nothing of it forbids that. */
  parts?: readonly Parting[]
  /** Whether its height is independent of the leading: a figure, a line of a summary. */
  isRigid?: boolean
  /** Block size of the caption and head of its table, repeated where a page begins with it. */
  repeated?: number
  /** Block size of the space above it, which is left out where a page begins with it. */
  above?: number
  /** Of a figure that may move to the head of the next page: block size of the space below it. */
  figure?: { below: number }
  /** Of a figure: whether no text is set on its page, as on a turned one. */
  fillsPage?: boolean
  /** Whether it may fill a page from which a figure before it has moved. */
  passesFigures?: boolean
  /** Whether it may fill a page from which only figures have moved that fill pages of their own. */
  passesFullPages?: boolean
}

/**
 * What the end of a page parts, against good practice: a heading with one line from the rest of its text, a paragraph's
 * first line from the others, its last line, where it would be lost alone or is allowed there but short, the two lines of a
 * paragraph of two, the two halves of a word, the rows of a table that a cell holds together.
 */
export type Parting = 'heading' | 'first-line' | 'last-line' | 'short-line' | 'pair' | 'word' | 'group'

/** A note as lines, measured in its printed width. */
export interface NoteLines {
  number: number
  /** Height of each line, with the space that belongs to it. */
  heights: number[]
}

/** Content of one page. */
export interface PagePlan {
  /** Items from `from` up to, not including, `to`. */
  from: number
  to: number
  notes: NotePlan[]
  /** Figures of earlier pages that are set at its head. */
  heads?: readonly number[]
  /** Figures among its items that are set at the head of a later page. */
  moved?: readonly number[]
  /** Scale of the leading: less than 1 where a page of a reprint has more text than fits. */
  scale?: number
}

export interface NotePlan {
  number: number
  /** Lines from `from` up to, not including, `to`. */
  from: number
  to: number
}

/** Room of a page: the type area (JLREQ's kihon-hanmen), across its lines. */
export interface TypeArea {
  blockSize: number
  /** From the text to the first note. */
  separation: number
  /** Leading of the body, the unit of unused space. */
  leading: number
}

/** A paragraph to be composed, as listed by the page's script. */
export interface ParagraphToCompose
  extends Pick<Settings, 'measure' | 'size' | 'indent' | 'isJustified' | 'alignment'> {
  /** A title or subtitle: its lines end with phrases, and are about equally long. */
  isTitle?: boolean
  pushIn: PushIn
  /** As computed: the families of the hyphen of a broken word. */
  hyphenFamily: string
  runs: RunToCompose[]
}

/** A run of a paragraph, with its computed style. */
export interface RunToCompose {
  kind: 'text' | 'note-call' | 'ruby' | 'object' | 'break'
  text: string
  language: string
  size: number
  /** As computed: a list of families. */
  family: string
  weight: number
  isItalic: boolean
  /** OpenType features, as in `halt` or `-kern`. */
  features: string[]
  /** Runs of one group are set without a break; 0 is none. */
  group: number
  isAddress: boolean
  isRaised: boolean
  /** Of a ruby. */
  reading: string
  readingSize: number
  /** Of an object, or of the pictures in the base of a ruby. */
  width: number
  /** Of a break: the end of a page of the original, where the line before is filled. */
  endsPage: boolean
}

/** A table whose columns are to be fitted, as listed by the page's script. */
export interface TableToFit {
  /** How many. */
  columns: number
  cells: CellToFit[]
  /** Its width. */
  measure: number
  /** Its width on a turned page; `undefined` where it cannot be turned. */
  turnedMeasure?: number
  /** Whether its author wants it on a turned page. */
  isTurned: boolean
  /** Whether it is as wide as its content needs, where that is less than its measure. */
  isByContent: boolean
}

export interface CellToFit {
  /** Its first column, from 0, and the number of its columns. */
  column: number
  columns: number
  /** On both sides together. */
  padding: number
  /** Set at the end of its column, where numbers are aligned by their decimal signs. */
  isAtEnd: boolean
  /** Its measure is not known yet. */
  paragraph: ParagraphToCompose
}

/** How a table is set. */
export interface TableFit {
  /** Of its columns. */
  widths: number[]
  /**
   * Space between its columns beyond the padding of their cells, in px, with which the columns are even however each is
   * aligned; 0 where there is no room.
   */
  space: number
  /** Space after each cell that aligns the decimal signs of a column, in px. */
  ends: number[]
  /** Scale of its type. */
  scale: number
  /** Whether words are broken anywhere because they do not fit. */
  breaksWords: boolean
  /** Whether it is set on a turned page. */
  isTurned: boolean
}

/** A composed line, to be set by the page's script. */
export interface LineToSet {
  /** Where the line ends: in which run, before which character; `null` for the last line. */
  end: [run: number, offset: number] | null
  hasHyphen: boolean
  /** Whether it ends where a rule forbids it, because there was no other place. */
  isForced: boolean
  /** Whether it was composed to fill the measure. */
  isFilled: boolean
  /** Added before the line's first character. */
  before: number
  /** Added after each character of a range of a run. */
  gaps: [run: number, start: number, end: number, after: number][]
  /** In em of the paragraph, for the proof. */
  adjustment: LineAdjustment
}

/** A page of a reprint that the original does not have, or that differs from it: in its number, length or leading. */
export type OutOfStep =
  | { kind: 'number'; page: number; original: number }
  | { kind: 'continued'; page: number }
  | { kind: 'overfull'; page: number; lines: number }
  | { kind: 'tight'; page: number; percent: number }

export interface Survey {
  /** Of each article. */
  outOfStep: OutOfStep[][]
  /** Of each article, the whole text of each running head or folio that had to be shortened. */
  shortened: string[][]
  format: PageFormat
  /** Of the page, in CSS pixels. */
  margins: Margins
  pages: SurveyedPage[]
  /** Of each page, the heading above its text, which its furniture may name; empty before the first. */
  headings: string[]
  milliseconds: { set: number; measure: number; plan: number; paginate: number; survey: number }
}

/** A survey as it comes from the browser, which reads each page by itself. */
export type ReadSurvey = Omit<Survey, 'pages'> & { pages: PageReading[] }

/** The finished pages as HTML. */
export interface WrittenSheets {
  /** Of each page. */
  html: string[]
  /** Their style rules, without those for fonts and sheets. */
  css: string
  /** Of a page. */
  size: { width: number; height: number }
}

/** Furniture filled with what the article says; only what differs from page to page is still a name. */
export type FurnitureParts = Pick<Furniture, 'position'> & Record<'left' | 'right' | 'first', PatternParts>

/** Running heads and folios of an article. */
export interface ArticleFurniture {
  runningHead: FurnitureParts
  folio: FurnitureParts
}

/** An article to be laid out; its text and notes are the columns with its `data-article`. */
export interface ArticleToLayOut {
  /** Its place in the publication, from 0. */
  index: number
  begins: Beginning
  /** Whether each page begins where the manuscript marks a page of the original. */
  isReprint: boolean
  furniture: ArticleFurniture
}

/** Arguments of the functions of the page's script. */
export interface LayoutRequest {
  /** In the order of the publication. */
  articles: ArticleToLayOut[]
  /** The style of sheets and furniture, without `@page`. */
  css: string
  /** Fit of each listed table, in the same order. */
  tables: TableFit[]
  /** Lines of each listed paragraph, in the same order. */
  lines: LineToSet[][]
}
