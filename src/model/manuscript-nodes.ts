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

/** `::::summary{lang=en}`: the summary in another language, which starts a new page. */
export interface Summary extends Parent {
  type: 'summary'
  lang: string
  children: RootContent[]
}

/** The words under a figure or table. */
export interface Caption extends Parent {
  type: 'caption'
  children: PhrasingContent[]
}

/** An image alone in its paragraph, with its caption. The image's `alt` is its alternative text. */
export interface Figure extends Parent {
  type: 'figure'
  children: [Image, Caption] | [Image]
}

/** A table with the caption that was written after or before it. */
export interface CaptionedTable extends Parent {
  type: 'captionedTable'
  children: [Caption, Table]
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
  }
  interface RootContentMap {
    pageMark: PageMark
    languageSpan: LanguageSpan
    ruby: Ruby
    summary: Summary
    caption: Caption
    figure: Figure
    captionedTable: CaptionedTable
  }
  interface BlockContentMap {
    figure: Figure
    captionedTable: CaptionedTable
  }
  interface FootnoteReferenceData extends NoteData {}
  interface FootnoteDefinitionData extends NoteData {}
}
