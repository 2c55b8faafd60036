import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { loadPdfReader } from './load-pdf-reader.js'

/**
 * Open a PDF with pdf.js, which reads it as a viewer does.
 *
 * @param pdf   copied, since pdf.js takes ownership of its input
 * @param read  called with the open document
 */
export async function openPdf<Result>(
  pdf: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const { getDocument, VerbosityLevel } = await loadPdfReader()
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const loading = getDocument({
    data: new Uint8Array(pdf),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${root}/cmaps/`,
    standardFontDataUrl: `${root}/standard_fonts/`,
  })
  try {
    return await read(await loading.promise)
  } finally {
    await loading.destroy()
  }
}
