import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'

/**
 * Load a PDF for changing or reading, with its metadata unchanged.
 *
 * By default the library pauses after every hundred objects so that a web page stays responsive, which is not needed here.
 */
export function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}

/** Write a PDF with packed objects: equal bytes for equal documents. */
export function savePdf(document: PDFDocument): Promise<Uint8Array> {
  return document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY })
}
