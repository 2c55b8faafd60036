import type { PDFDocumentProxy } from 'pdfjs-dist'
import { readGlyphs } from './read-pdf-glyphs.js'

/**
 * Read the glyphs of each page of an open PDF with their places; the names of fonts are a file's own.
 *
 * @returns  a text a page: equal texts are equal pages
 */
export async function readPlacedGlyphs(document: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = []
  await readGlyphs(document, ({ glyphs }) => {
    pages.push(JSON.stringify(glyphs.map(({ text, x, y, size }) => [text, x, y, size])))
  })
  return pages
}
