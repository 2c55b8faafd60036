import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Load pdf.js, which takes a while; whoever has time to spare may do it before it is needed. */
export async function loadPdfReader(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/**
 * Open a PDF with pdf.js, which shows what a reader's program sees.
 *
 * @param pdf   a copy is taken: pdf.js takes its input over
 * @param read  what to do with the open document
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
