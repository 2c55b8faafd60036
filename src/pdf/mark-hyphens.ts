import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { HYPHEN } from '../model/hyphen.js'
import { compressedStream, streamText } from './stream-bytes.js'

/**
 * Map the hyphen glyph of broken words to U+00AD in the ToUnicode map of every font, so that a program that copies or
 * searches can distinguish it from an author's hyphen and join the word.
 */
export function markHyphens(document: PDFDocument): void {
  const { context } = document
  const code = HYPHEN.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  for (const [, object] of context.enumerateIndirectObjects()) {
    const reference = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined
    const table = reference instanceof PDFRef ? context.lookup(reference) : undefined
    if (!(reference instanceof PDFRef) || !(table instanceof PDFRawStream)) continue
    const text = streamText(table)
    if (!text.includes(`<${code}>`)) continue
    context.assign(reference, compressedStream(context, text.replaceAll(`<${code}>`, '<00AD>')))
  }
}
