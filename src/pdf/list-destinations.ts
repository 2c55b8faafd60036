import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/**
 * List the destinations of a document that name a place on a page, each once. They may be arrays of their own or in what leads
 * to them, at any depth: an annotation, its action, a leaf of the tree of names.
 *
 * @see ISO 32000-1, 12.3.2.2 "Explicit Destinations"
 */
export function listDestinations(document: PDFDocument): PDFArray[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => destinationsIn(object))
}

/** Those in an object, less what it refers to, which is an object of its own. */
function destinationsIn(object: unknown): PDFArray[] {
  if (object instanceof PDFDict) return object.values().flatMap(destinationsIn)
  if (!(object instanceof PDFArray)) return []
  return isDestination(object) ? [object] : object.asArray().flatMap(destinationsIn)
}

function isDestination(array: PDFArray): boolean {
  return array.size() > 1 && array.get(1) === PDFName.of('XYZ')
}
