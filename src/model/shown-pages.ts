import type { PageFormat } from './page-format.js'
import type { SurveyedPage } from './printed-page.js'

/** An edition's pages as HTML, laid out and not to be laid out again. */
export interface ShownPages {
  pages: readonly ShownPage[]
  /** The styles of the pages; its rules for the document are for `:host`. Fonts are not declared in it. */
  css: string
  /** The fonts that it names. */
  faces: readonly ShownFace[]
  /** Width and height of a page in CSS pixels. */
  size: { width: number; height: number }
  format: PageFormat
}

/** A finished page. */
export interface ShownPage extends SurveyedPage {
  /** Images keep the address that the manuscript gives them. */
  html: string
}

/** A font file, cut down to the article's characters, and what it is used for. */
export interface ShownFace {
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** Characters it is used for, as CSS writes a `unicode-range`; all where it is not given. */
  range?: string
  /** TrueType. */
  bytes: Uint8Array
}
