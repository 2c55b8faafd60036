import type { Browser } from 'puppeteer-core'
import type { Language } from '../../messages/message.js'
import type { PrintedPages } from '../../model/products.js'
import type { ProofRequest } from '../../model/proof-request.js'
import type { Publication } from '../../model/publication.js'

/** A print edition to be proofread, as this build made it. */
export interface ProofInputs {
  /** With neutral trees; its messages are findings, too. */
  publication: Publication
  printed: PrintedPages
  /** The language of whoever reads the proof and its report. */
  language: Language
  /** Draws the pictures of the report. */
  browser: Browser
  /** Written into the proof copy as its date. */
  modified: Date
  /** The readers of the proof; editors by default. */
  request?: ProofRequest | undefined
}

/** Eight hexadecimal digits that differ where the pages may differ: an edition's name on its proof and the report. */
export function nameOfEdition({ digest }: PrintedPages): string {
  return digest.slice(0, 8)
}
