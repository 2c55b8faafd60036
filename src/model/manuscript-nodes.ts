import type { Data, Image, Literal, Parent, PhrasingContent, RootContent, Table } from 'mdast'

/** `:page[60]`: the place where a page of the original edition begins. */
export interface PageMark extends Literal {
  type: 'pageMark'
  value: string
  page: number
}

/** `:ru[…]`: a run in another language. */
export interface LanguageSpan extends Parent {
  type: 'languageSpan'
  /** BCP 47. */
  lang: string
  children: PhrasingContent[]
}

/** `{組版|くみはん}`: a base with its reading. */
export interface Ruby extends Parent {
  type: 'ruby'
  children: PhrasingContent[]
  reading: string
}

/** `::::summary{lang=en}`: a summary, which starts a new page after the text, or is before the text. */
export interface Summary extends Parent {
  type: 'summary'
  lang: string
  /** Where it is printed; by default after the text. */
  place?: 'before'
  children: RootContent[]
}

/** Sections that may follow the text: 謝辞, 付記, 付録. */
export const backMatterKinds = ['acknowledgements', 'postscript', 'appendix'] as const

export type BackMatterKind = (typeof backMatterKinds)[number]

/** `::::acknowledgements`: a section after the text; it begins with its heading where the author gave one. */
export interface BackMatter extends Parent {
  type: 'backMatter'
  kind: BackMatterKind
  children: RootContent[]
}

/** The words under a figure or table. */
export interface Caption extends Parent {
  type: 'caption'
  children: PhrasingContent[]
}

/** A line under a table or figure: where it is from, or a remark on it. */
export interface SourceLine extends Parent {
  type: 'sourceLine'
  children: PhrasingContent[]
}

/** An image alone in its paragraph, with its caption. The image's `alt` is its alternative text. */
export interface Figure extends Parent {
  type: 'figure'
  children: (Image | Caption | SourceLine)[]
}

/** A table with the caption that was written after or before it, and the lines under it. */
export interface CaptionedTable extends Parent {
  type: 'captionedTable'
  data?: CaptionedTableData
  children: (Caption | Table | SourceLine)[]
}

export interface CaptionedTableData extends Data {
  /** The author wants it on a turned page. */
  isTurned?: boolean
}

/** What the read stage puts on a row. */
export interface RowData extends Data {
  /** A row of the head below the first. */
  isHead?: boolean
}

/** What the read stage puts on the cells of a table that are merged. */
export interface MergedCellData extends Data {
  /** How many columns and rows the cell goes over. */
  columns?: number
  rows?: number
  /** The place is another cell's. */
  isCovered?: boolean
}

/** `[@key, 66頁; see @other]`, or `@key` in running text: what the read stage finds and the cite stage replaces. */
export interface Citation extends Parent {
  type: 'citation'
  children: CitationItem[]
  /** The citation is all of a note that the read stage made, and is closed as a sentence is. */
  isNote?: boolean
}

/** One source of a citation, with the words before and after it. */
export interface CitationItem extends Parent {
  type: 'citationItem'
  key: string
  /** `-@key`: the author is named in the words before. */
  isAuthorHidden?: boolean
  /** In the order written: a volume, a page in it. */
  locators?: Locator[]
  children: CitationAffix[]
}

/** A place in a source. */
export interface Locator {
  label: LocatorLabel
  /** Numbers, ranges with `-`, parted by `, `; what is `custom` is as it is written. */
  value: string
}

/** As in CSL, and those for which CSL has no word. */
export type LocatorLabel =
  | 'page'
  | 'page-following'
  | 'folio'
  | 'volume'
  | 'issue'
  | 'fascicle'
  | 'book'
  | 'part'
  | 'chapter'
  | 'article'
  | 'section'
  | 'paragraph'
  | 'column'
  | 'line'
  | 'note'
  | 'figure'
  | 'table'
  | 'plate'
  | 'appendix'
  | 'custom'

/** Words before or after a source. */
export interface CitationAffix extends Parent {
  type: 'citationAffix'
  place: 'before' | 'after'
  children: PhrasingContent[]
}

/** `@key` in running text: the name of a source's author; the source itself is in the note that follows. */
export interface CitationAuthor extends Literal {
  type: 'citationAuthor'
  /** As the author wrote it. */
  value: string
  key: string
}

/** A source as it is printed: what the cite stage makes. */
export interface CitedSource extends Parent {
  type: 'citedSource'
  /** Of the reference it is made of. */
  key: string
  /** BCP 47. */
  lang: string
  /** Where the source is first cited: the identifier that later citations link to. */
  identifier?: string
  /** In a later citation: the identifier of the first one, or of the entry in the works cited. */
  target?: string
  children: PhrasingContent[]
}

/** The list of works cited, one group a language. */
export interface WorksCited extends Parent {
  type: 'worksCited'
  children: CitedSource[]
}

/** What the read stage puts on a note's call and on its definition. */
export interface NoteData extends Data {
  /** The printed number, 1 to n in order of the calls. */
  number?: number
}

declare module 'mdast' {
  interface PhrasingContentMap {
    pageMark: PageMark
    languageSpan: LanguageSpan
    ruby: Ruby
    citation: Citation
    citationAuthor: CitationAuthor
    citedSource: CitedSource
  }
  interface RootContentMap {
    pageMark: PageMark
    languageSpan: LanguageSpan
    ruby: Ruby
    summary: Summary
    backMatter: BackMatter
    caption: Caption
    sourceLine: SourceLine
    figure: Figure
    captionedTable: CaptionedTable
    citation: Citation
    citationItem: CitationItem
    citationAffix: CitationAffix
    citationAuthor: CitationAuthor
    citedSource: CitedSource
    worksCited: WorksCited
  }
  interface BlockContentMap {
    figure: Figure
    captionedTable: CaptionedTable
    worksCited: WorksCited
  }
  interface FootnoteReferenceData extends NoteData {}
  interface ImageData {
    /** Height of a small picture among words, in em; other images among words are as high as a character. */
    height?: number
  }
  interface TableRowData extends RowData {}
  interface TableCellData extends MergedCellData {}
  interface FootnoteDefinitionData extends NoteData {}
}
