import type { Journal } from '../../model/journal.js'
import type { PageMap } from '../../model/page-map.js'
import type { FinishedEdition } from '../../model/products.js'

/** What the web edition is made with besides the tree. */
export interface WebInputs {
  /** As `journal.yaml` describes it. */
  journal?: Journal | undefined
  /** Where the printed pages begin; without it they are not shown. */
  pageMap?: PageMap | undefined
  /** The printed edition and the ebook, to which the article links where there are any. */
  pdf?: FinishedEdition | undefined
  /** The PDF of each article by its slug. */
  offprints?: ReadonlyMap<string, Uint8Array> | undefined
  book?: FinishedEdition | undefined
}

/** A file beside the pages to which they link. */
export interface LinkedFile {
  /** Beside the page: `sakhalin.pdf`. */
  href: string
  mediaType: string
  kind: 'pdf' | 'epub'
}
