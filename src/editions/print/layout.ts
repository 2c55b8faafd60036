import type { Beginning } from '../../model/beginning.js'
import type { PageFormat } from '../../model/page-format.js'
import type { LineAdjustment, SurveyedPage } from '../../model/printed-page.js'

/**
 * The words that the browser's side and Node's side of the print stage share. All lengths are CSS pixels.
 */

/** Something that a page takes whole: a line of text, or a block that is not divided. */
export interface FlowItem {
  /** In the column that holds all of the running text. */
  blockStart: number
  blockEnd: number
  /** Numbers of the notes called in it, in order. */
  notes: number[]
  /** A new page begins with it. */
  startsPage: boolean
  /** The page of the original that begins with it. */
  mark?: number
  /** No page ends after it: a heading, or a line that a heading's rule ties to the next. */
  staysWithNext: boolean
  /** Its height is its own and no matter of the leading: a figure's, a summary's line. */
  isRigid?: boolean
  /** What is repeated above it where a page begins with it: the caption and the head of its table. */
  repeated?: number
}

/** A note as lines, measured in the width it is printed in. */
export interface NoteLines {
  number: number
  /** Height of each line, with the space that belongs to it. */
  heights: number[]
}

/** What one page takes. */
export interface PagePlan {
  /** Items from `from` up to, not including, `to`. */
  from: number
  to: number
  notes: NotePlan[]
  /** Of the leading: less than 1 where a reprinted page has to take in more than it holds. */
  scale?: number
}

export interface NotePlan {
  number: number
  /** Lines from `from` up to, not including, `to`. */
  from: number
  to: number
}

/** What a page has room for: the type area (JLREQ's kihon-hanmen), across its lines. */
export interface TypeArea {
  blockSize: number
  /** From the text to the first note. */
  separation: number
  /** Leading of the body, the measure of white space. */
  leading: number
}

/** A paragraph as the browser's side hands it over to be composed. */
export interface ParagraphToCompose {
  measure: number
  /** One em. */
  size: number
  /** Of the first line. */
  indent: number
  isJustified: boolean
  runs: RunToCompose[]
}

/** A run of a paragraph, in the browser's own terms for its style. */
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
  /** Of a ruby. */
  reading: string
  readingSize: number
  /** Of an object. */
  width: number
  /** Of a break: the end of a page of the original, where the line before is filled. */
  endsPage: boolean
}

/** A table as the browser's side hands it over, so that its columns are fitted to what stands in them. */
export interface TableToFit {
  /** How many. */
  columns: number
  cells: CellToFit[]
  /** The length of its lines. */
  measure: number
}

export interface CellToFit {
  /** Its first column, from 0, and how many it takes. */
  column: number
  columns: number
  /** On both sides together. */
  padding: number
  /** Its measure is not known yet. */
  paragraph: ParagraphToCompose
}

/** How a table is set. */
export interface TableFit {
  /** Of its columns. */
  widths: number[]
  /** Of its type, of the usual size. */
  scale: number
  /** Its words do not fit all the same, and are broken where the lines end. */
  breaksWords: boolean
}

/** How the browser's side is to set one line. */
export interface LineToSet {
  /** Where the line ends: in which run, before which character. Nothing for the last line. */
  end: [run: number, offset: number] | null
  hasHyphen: boolean
  /** It ends where no rule would let it, for want of another place. */
  isForced: boolean
  /** Added before the line's first character. */
  before: number
  /** Added after a stretch of characters of one run: after each of them. */
  gaps: [run: number, start: number, end: number, after: number][]
  /** In em of the paragraph, for the proof. */
  adjustment: LineAdjustment
}

/** A page of a reprint that is not as the original's: how it is numbered, by how much it is too full or set tighter. */
export type OutOfStep =
  | { kind: 'number'; page: number; original: number }
  | { kind: 'overfull'; page: number; lines: number }
  | { kind: 'tight'; page: number; percent: number }

export interface Survey {
  /** Of each article. */
  outOfStep: OutOfStep[][]
  format: PageFormat
  pages: SurveyedPage[]
  milliseconds: { set: number; measure: number; plan: number; paginate: number; survey: number }
}

/** The finished pages, written down. */
export interface WrittenSheets {
  /** Of each page. */
  html: string[]
  /** The rules that they stand in, without those for fonts and sheets. */
  css: string
  /** Of a page. */
  size: { width: number; height: number }
}

/** What the browser's side is told of an article, whose text and notes are its columns `data-article`. */
export interface ArticleToLayOut {
  /** Its place in the publication, from 0. */
  index: number
  begins: Beginning
  /** Each page begins where the manuscript marks a page of the original. */
  isReprint: boolean
  /** Running heads of the pages on each side of a spread. */
  head: { left: string; right: string }
}

/** What Node hands to the browser's side. */
export interface LayoutRequest {
  /** In the order of the publication. */
  articles: ArticleToLayOut[]
  /** The style of sheets and furniture, without `@page`. */
  css: string
  /** How each table that was handed over is set, in the same order. */
  tables: TableFit[]
  /** The lines of each paragraph that was handed over, in the same order. */
  lines: LineToSet[][]
}
