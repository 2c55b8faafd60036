import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'

/**
 * List the entries of a number tree, or of a name tree, in their order.
 *
 * @param tree     the root
 * @param entries  `Nums` or `Names`
 * @see ISO 32000-1, 7.9.6 "Name trees" and 7.9.7 "Number trees"
 */
export function listTree(tree: PDFDict | undefined, entries: 'Nums' | 'Names'): [PDFObject, PDFObject][] {
  if (!tree) return []
  const found: [PDFObject, PDFObject][] = []
  const own = tree.lookupMaybe(PDFName.of(entries), PDFArray)
  for (let at = 0; own && at + 1 < own.size(); at += 2) found.push([own.get(at), own.get(at + 1)])
  const kids = tree.lookupMaybe(PDFName.of('Kids'), PDFArray)
  for (let at = 0; kids && at < kids.size(); at += 1)
    found.push(...listTree(kids.lookupMaybe(at, PDFDict), entries))
  return found
}

/** The key of an entry of a number tree. */
export function numberOf(key: PDFObject): number {
  return key instanceof PDFNumber ? key.asNumber() : Number.NaN
}
