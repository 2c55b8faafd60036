import { addMeanings } from './add-meanings.js'
import type { PdfToFinish } from './finish-pdf.js'
import { listFonts, type PdfFont } from './list-fonts.js'
import { loadPdf, savePdf } from './load-and-save.js'

/**
 * Finish the browser's PDF of running heads and folios, before they are put on the pages that they belong to.
 *
 * @param printed   output of the browser
 * @param meanings  as of the pages
 */
export async function finishFurniture(
  printed: Uint8Array,
  meanings: PdfToFinish['meanings'],
): Promise<{ pdf: Uint8Array; fonts: PdfFont[] }> {
  const document = await loadPdf(printed)
  if (meanings.size > 0) addMeanings(document, meanings)
  return { fonts: listFonts(document), pdf: await savePdf(document) }
}
