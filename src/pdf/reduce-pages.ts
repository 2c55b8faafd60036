import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib'
import { listDestinations } from './list-destinations.js'
import type { PageContent } from './page-content.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Reduce what stands on the pages of a PDF: what is painted and the patterns that it is painted with, the areas of links, the
 * places that links and bookmarks lead to. The boxes of the pages are left for the caller to set.
 *
 * @param contents  of its pages
 * @param scale     less than 1
 * @see ISO 32000-1, 8.3.4 "Transformation matrices", 8.7.3.1 "Patterns: General Properties", 12.3.2 "Destinations" and
 *   12.5.2 "Annotation dictionaries"
 */
export function reducePages(document: PDFDocument, contents: readonly PageContent[], scale: number): void {
  for (const content of contents) content.insert({ at: 0, text: `${scale} 0 0 ${scale} 0 0 cm\n` })
  for (const pattern of patternsOfPages(document)) {
    const matrix = pattern.lookupMaybe(name('Matrix'), PDFArray)
    if (matrix) reduce(matrix, scale)
    else pattern.set(name('Matrix'), document.context.obj([scale, 0, 0, scale, 0, 0]))
  }
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
    for (const entry of annotations) {
      const annotation = document.context.lookup(entry)
      if (!(annotation instanceof PDFDict)) continue
      for (const area of ['Rect', 'QuadPoints']) reduce(annotation.lookup(name(area)), scale)
    }
  }
  for (const destination of listDestinations(document)) reduce(destination, scale)
}

/**
 * The gradients and the tiles that the pages themselves are painted with, each once. Their matrices lead to the space in
 * which a page begins, which `cm` does not change. Those of forms and of other patterns lead to the space of what they are
 * in, which is reduced with the page.
 */
function patternsOfPages(document: PDFDocument): Set<PDFDict> {
  const patterns = new Set<PDFDict>()
  for (const page of document.getPages()) {
    const named = page.node.Resources()?.lookupMaybe(name('Pattern'), PDFDict)
    for (const entry of named?.values() ?? []) {
      const pattern = document.context.lookup(entry)
      if (pattern instanceof PDFStream) patterns.add(pattern.dict)
      else if (pattern instanceof PDFDict) patterns.add(pattern)
    }
  }
  return patterns
}

/** Multiply the numbers of an array; the zoom that ends a destination is 0, as the reader has it. */
function reduce(array: unknown, scale: number): void {
  if (!(array instanceof PDFArray)) return
  for (const [index, value] of array.asArray().entries())
    if (value instanceof PDFNumber) array.set(index, PDFNumber.of(value.asNumber() * scale))
}
