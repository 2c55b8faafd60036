import type { PageLine } from '../source/source-page.js'

/** A piece of the text that is alone. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'quotation' | 'item' | 'table' | 'figure'
  /** Of a table: its caption's; of a figure: its own, and its caption's. */
  lines: PageLine[]
  /** Of a table: its rows of cells, all of one length. */
  rows?: string[][]
  /** Of a heading: 2 for the highest, as in Markdown. */
  level?: number
  /** Of an item: as it is printed, `1.` or `•`; of a figure: its file. */
  marker?: string
}
