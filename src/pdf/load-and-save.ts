import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'

/**
 * Load a PDF to be changed or looked at. Its metadata stays as it is.
 *
 * The library would pause after every hundred objects for the sake of a page's events; here nobody waits for them.
 */
export function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}

/** Write a PDF, as small as its objects can be packed: the same bytes for the same document. */
export function savePdf(document: PDFDocument): Promise<Uint8Array> {
  return document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY })
}
