/** A block of the manuscript, joined; its text has marks (see `marks.ts`). */
export interface DraftBlock {
  kind: 'heading' | 'paragraph' | 'quotation' | 'item' | 'figure' | 'table'
  text: string
  level?: number
  /** Of an item as it is printed; of a figure its file. */
  marker?: string
  /** Of a table: rows of cells; of a figure with a caption: its alternative text, alone. */
  rows?: string[][]
  /** Index of the source's page on which it begins. */
  page: number
}

/** A note of the manuscript, joined. */
export interface DraftNote {
  number: number
  paragraphs: string[]
  /** Index of the source's page on which it begins. */
  page: number
}

/** What the front matter will say. */
export interface DraftMetadata {
  title?: string
  subtitle?: string
  author?: string
  authorLatin?: string
  titleEn?: string
  subtitleEn?: string
  lang: string
  firstPage?: number
}

/** A manuscript before it is written. */
export interface Draft {
  metadata: DraftMetadata
  blocks: DraftBlock[]
  notes: DraftNote[]
  summary?: { lang: string; blocks: DraftBlock[] }
}
