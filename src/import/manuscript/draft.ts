/** A block of the manuscript, joined; its text has marks (see `marks.ts`). */
export interface DraftBlock {
  kind: 'heading' | 'paragraph' | 'quotation' | 'item' | 'figure' | 'table'
  text: string
  /** Of a heading: 2 for the highest, as in Markdown; of an item: 0 for the outermost. */
  level?: number
  /** Of an item as it is printed; of a figure its file. */
  marker?: string
  /** Of a table: rows of cells; of a figure with a caption: its alternative text, alone. */
  rows?: string[][]
  /** Index of the source's page on which it begins. */
  page: number
  /** Remarks on it, which become comments before it. */
  comments?: string[]
}

/** A note of the manuscript, joined. */
export interface DraftNote {
  number: number
  paragraphs: string[]
  /** Index of the source's page on which it begins. */
  page: number
  comments?: string[]
}

/** What the front matter will say. */
export interface DraftMetadata {
  title?: string
  subtitle?: string
  authors: string[]
  /** Of each author, in the same order; none where it is not known. */
  authorsLatin: string[]
  titleEn?: string
  subtitleEn?: string
  keywords?: string[]
  /** A list of the works cited is wanted. */
  worksCited?: boolean
  lang: string
  firstPage?: number
}

/** A manuscript before it is written. */
export interface Draft {
  metadata: DraftMetadata
  blocks: DraftBlock[]
  notes: DraftNote[]
  summaries: { lang: string; blocks: DraftBlock[] }[]
}
