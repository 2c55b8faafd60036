import type { PageFormat } from '../../model/page-format.js'
import type { PageReading } from '../../model/printed-page.js'
import type {
  ArticleFurniture,
  ArticleToLayOut,
  LineToSet,
  OutOfStep,
  Survey,
  TableFit,
  WrittenSheets,
} from './layout.js'

/**
 * The types shared by the scripts of the pages that outlast an edit and their caller in Node. All lengths are in CSS pixels.
 */

/**
 * A part of a column as an edit leaves it: its place among the parts before the edit, where it is what it was, or its HTML.
 * Parts that are kept stay in their order.
 */
export type UnitEdit = number | string

/** The columns of an article after an edit, in parts. */
export interface ColumnEdits {
  /** The children of the running text; what `body` lists is in one of them, which comes without it. */
  flow: UnitEdit[]
  /** The children of the body of the text. */
  body: UnitEdit[]
  notes: UnitEdit[]
}

/** An article of one publication whose columns outlast an edit. */
export interface EditRequest {
  article: ArticleToLayOut
  edits: ColumnEdits
  tables: TableFit[]
  lines: LineToSet[][]
}

/** Sheets of an edited article. */
export interface EditedSheets extends Pick<Survey, 'format' | 'milliseconds'> {
  outOfStep: OutOfStep[]
  shortened: string[]
  /** Of each page: its place among the sheets before the edit, where it is what it was, or its HTML. */
  sheets: (number | string)[]
  /** Whether the columns can be edited again. */
  isLasting: boolean
}

/** Sheets to make pages of. */
export interface SheetsRequest {
  /** Each with its place among all pages, from 0. */
  sheets: { at: number; html: string }[]
  css: string
  furniture: ArticleFurniture
  format: PageFormat
}

/** The pages of some sheets. */
export interface LaidSheets extends WrittenSheets {
  pages: PageReading[]
}
