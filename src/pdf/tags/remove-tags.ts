import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { entriesOf } from './entries-of.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Take the tags out of a document, with the trees that lead to them.
 *
 * @param document  changed: the objects of its tags are deleted
 */
export function removeTags({ catalog, context }: PDFDocument): void {
  const reference = catalog.get(name('StructTreeRoot'))
  const root = context.lookup(reference)
  if (!(root instanceof PDFDict)) return
  const found = new Set<PDFRef>()
  const add = (object: PDFObject | undefined): PDFDict | undefined => {
    if (object instanceof PDFRef) found.add(object)
    const own = context.lookup(object)
    return own instanceof PDFDict ? own : undefined
  }
  const visit = (object: PDFObject | undefined): void => {
    const element = add(object)
    for (const kid of element ? entriesOf(element, 'K') : []) visit(kid)
  }
  // The nodes of a tree of numbers or names, and the arrays in it, without the elements that they lead to.
  const visitNodes = (object: PDFObject | undefined): void => {
    const node = add(object)
    for (const entry of node ? entriesOf(node, 'Nums') : [])
      if (entry instanceof PDFRef && context.lookup(entry) instanceof PDFArray) found.add(entry)
    for (const kid of node ? entriesOf(node, 'Kids') : []) visitNodes(kid)
  }
  visit(reference)
  for (const tree of ['ParentTree', 'IDTree']) visitNodes(root.get(name(tree)))
  for (const ref of found) context.delete(ref)
  catalog.delete(name('StructTreeRoot'))
}
