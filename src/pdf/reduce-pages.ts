import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { PageContent } from './page-content.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Reduce what stands on the pages of a PDF: what is painted, the areas of links, the places that links and bookmarks lead
 * to. The boxes of the pages are left for the caller to set.
 *
 * @param contents  of its pages
 * @param scale     less than 1
 * @see ISO 32000-1, 8.3.4 "Transformation matrices", 12.3.2 "Destinations" and 12.5.2 "Annotation dictionaries"
 */
export function reducePages(document: PDFDocument, contents: readonly PageContent[], scale: number): void {
  for (const content of contents) content.insert({ at: 0, text: `${scale} 0 0 ${scale} 0 0 cm\n` })
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
    for (const entry of annotations) {
      const annotation = document.context.lookup(entry)
      if (!(annotation instanceof PDFDict)) continue
      for (const area of ['Rect', 'QuadPoints']) reduce(annotation.lookup(name(area)), scale)
    }
  }
  // The browser writes each destination as an array of its own or in the dictionary of what leads to it.
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (isDestination(object)) reduce(object, scale)
    else if (object instanceof PDFDict)
      for (const value of object.values()) if (isDestination(value)) reduce(value, scale)
  }
}

function isDestination(object: unknown): boolean {
  return object instanceof PDFArray && object.size() > 1 && object.get(1) === name('XYZ')
}

/** Multiply the numbers of an array; the zoom that ends a destination is 0, as the reader has it. */
function reduce(array: unknown, scale: number): void {
  if (!(array instanceof PDFArray)) return
  for (const [index, value] of array.asArray().entries())
    if (value instanceof PDFNumber) array.set(index, PDFNumber.of(value.asNumber() * scale))
}
