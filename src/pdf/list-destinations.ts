import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/**
 * List the destinations of a document that name a place on a page. The browser writes each as an array of its own or in the
 * dictionary of what leads to it.
 *
 * @see ISO 32000-1, 12.3.2.2 "Explicit Destinations"
 */
export function listDestinations(document: PDFDocument): PDFArray[] {
  const found: PDFArray[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (isDestination(object)) found.push(object)
    else if (object instanceof PDFDict) found.push(...object.values().filter(isDestination))
  }
  return found
}

function isDestination(object: unknown): object is PDFArray {
  return object instanceof PDFArray && object.size() > 1 && object.get(1) === PDFName.of('XYZ')
}
