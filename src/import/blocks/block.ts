import type { PageLine } from '../source/source-page.js'

/** A piece of the text that is alone. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'quotation' | 'item' | 'table'
  /** Of a table: its caption's. */
  lines: PageLine[]
  /** Of a table: its rows of cells, all of one length. */
  rows?: string[][]
  /** Of a heading: 2 for the highest, as in Markdown. */
  level?: number
  /** Of an item: as it is printed, `1.` or `•`. */
  marker?: string
}
