import { PDFDict, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib'

/** What kiyo itself notes on a page. */
const PIECE = 'kiyo'
const END_NOTES = 'EndNotes'

/**
 * Mark a page as one with notes that are not at the foot of the page of their call, since nothing else in a PDF says it.
 *
 * @see ISO 32000-1, 14.5 "Page-piece dictionaries"
 */
export function markEndNotes(page: PDFPage, modified: Date): void {
  const { context } = page.doc
  const date = PDFString.fromDate(modified)
  const piece = context.obj({ LastModified: date, Private: { [END_NOTES]: true } })
  page.node.set(PDFName.of('LastModified'), date)
  page.node.set(PDFName.of('PieceInfo'), context.obj({ [PIECE]: piece }))
}

/** Whether a page is marked as one with such notes. */
export function hasEndNotes(page: PDFPage): boolean {
  const pieces = page.node.lookupMaybe(PDFName.of('PieceInfo'), PDFDict)
  const own = pieces?.lookupMaybe(PDFName.of(PIECE), PDFDict)
  const details = own?.lookupMaybe(PDFName.of('Private'), PDFDict)
  return details?.get(PDFName.of(END_NOTES))?.toString() === 'true'
}
