import type { PageMap } from '../../model/page-map.js'
import type { Publication } from '../../model/publication.js'
import { printSheets } from '../../styles/print-sheets.js'
import { readStyleSheet } from '../../styles/read-style-sheet.js'
import { digestBytes, digestPublication } from '../shared/digest-publication.js'
import { readStoredInput, type StoredInput, storeInput } from '../shared/stored-input.js'

interface StoredPageMap extends StoredInput {
  /** Digest of the PDF with these pages. */
  pdf: string
  pageMap: PageMap
}

/**
 * Digest everything that determines the pages: the trees, the metadata, the styles, kiyo's version. The settings of the
 * EPUB do not.
 *
 * @param publication  with neutral trees
 * @returns            a key that differs where the pages may differ
 */
export async function digestPrintInput(publication: Publication): Promise<string> {
  const { style, journal } = publication
  const styles = await Promise.all(printSheets.map(readStyleSheet))
  return digestPublication(publication, {
    settings: [styles, style, journal?.house, journal?.shortTitle],
    without: ['epub', 'pages'],
  })
}

/** Store the page map of a print edition, for a later build of other editions alone. */
export function storePageMap(pageMap: PageMap, input: string, pdf: Uint8Array): Uint8Array {
  const stored: StoredPageMap = { input, pdf: digestBytes(pdf), pageMap }
  return storeInput(stored)
}

/**
 * Read where the pages of the last print edition begin.
 *
 * @param pdf     path of the edition
 * @param stored  path of what was written down with it
 * @param input   the digest of today's input
 * @returns       `undefined` where the PDF is of another input
 */
export async function readStoredPageMap(
  pdf: string,
  stored: string,
  input: string,
): Promise<PageMap | undefined> {
  const found = await readStoredInput<StoredPageMap, 'pdf'>(stored, pdf, { input, key: 'pdf' })
  return found?.stored.pageMap
}
