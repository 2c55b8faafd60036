import { PDFArray, PDFDict, type PDFDocument, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Take out of a file what nothing leads to any more: links that were taken off their pages, with their actions, and the tags
 * of a tree that was taken away. Validators read such objects, too.
 */
export function dropUnreached({ context }: PDFDocument): void {
  const { Root, Info, Encrypt, ID } = context.trailerInfo
  const reached = new Set<PDFRef>()
  const open: unknown[] = [Root, Info, Encrypt, ID]
  while (open.length > 0) {
    const object = open.pop()
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      open.push(context.lookup(object))
    } else if (object instanceof PDFDict) open.push(...object.values())
    else if (object instanceof PDFRawStream) open.push(...object.dict.values())
    else if (object instanceof PDFArray) open.push(...object.asArray())
  }
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    // Streams of other classes are made here and hold what is yet to be written.
    const isRead = object instanceof PDFDict || object instanceof PDFArray || object instanceof PDFRawStream
    if (isRead && !reached.has(reference)) context.delete(reference)
  }
}
