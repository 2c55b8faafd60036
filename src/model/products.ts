import type { PageFormat } from './page-format.js'
import type { PageMap } from './page-map.js'
import type { SurveyedPage } from './printed-page.js'

/** What editions make for one another, and for what is done with finished editions, by name. */
export interface Products {
  printed: PrintedPages
  /** Where the printed pages begin. */
  pageMap: PageMap
  /** The printed edition, as readers get it. */
  pdf: FinishedEdition
  /** The PDF of each article by its slug; of an article alone it is the printed edition. */
  offprints: ReadonlyMap<string, Uint8Array>
  /** The ebook. */
  book: FinishedEdition
}

/** A finished edition as a file. */
export interface FinishedEdition {
  name: string
  bytes: Uint8Array
}

/** The finished pages of print. */
export interface PrintedPages {
  /** The name of the PDF's file. */
  name: string
  pdf: Uint8Array
  /** What is on each page. */
  pages: readonly SurveyedPage[]
  format: PageFormat
  /** Hexadecimal digits that differ where the pages may differ. */
  digest: string
}
