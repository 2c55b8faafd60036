import type { Root } from 'hast'
import type { Browser } from 'puppeteer-core'
import type { VFile } from 'vfile'
import type { Language } from '../../messages/message.js'
import type { Article } from '../../model/article.js'
import type { PageFormat } from '../../model/page-format.js'
import type { SurveyedPage } from '../../model/printed-page.js'

/** A print edition to be proofread, as this build made it. */
export interface ProofInputs {
  article: Article
  /** The one tree that the edition was made from. */
  tree: Root
  /** Its messages are findings, too. */
  file: VFile
  print: {
    pdf: Uint8Array
    pages: readonly SurveyedPage[]
    format: PageFormat
  }
  /** The language of whoever reads the proof and its report. */
  language: Language
  /** Draws the pictures of the report. */
  browser: Browser
  /** Written into the proof copy as its date. */
  modified: Date
  /** Eight hexadecimal digits that differ where the pages may differ: the edition's name on the proof and its report. */
  hash: string
}
