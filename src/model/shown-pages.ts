import type { PageFormat } from './page-format.js'
import type { SurveyedPage } from './printed-page.js'
import type { Typeface } from './typeface.js'

/** An edition's pages as HTML, laid out and not to be laid out again. */
export interface ShownPages {
  pages: readonly ShownPage[]
  /** The styles of the pages; its rules for the document are for `:host`. Fonts are not declared in it. */
  css: string
  /** The fonts that it names. */
  typefaces: readonly Typeface[]
  /** Width and height of a page in CSS pixels. */
  size: { width: number; height: number }
  format: PageFormat
}

/** A finished page. */
export interface ShownPage extends SurveyedPage {
  /** Images keep the address that the manuscript gives them. */
  html: string
  /** Its styles, where they are other than those of all. */
  css?: string
}
