import type { SourceLine } from './source-page.js'

/** A piece of the text that stands alone. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'quotation' | 'item'
  lines: SourceLine[]
  /** Of a heading: 2 for the highest, as in Markdown. */
  level?: number
  /** Of an item: as it is printed, `1.` or `•`. */
  marker?: string
}
