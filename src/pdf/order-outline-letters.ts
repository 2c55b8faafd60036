import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { comparableText, isDrawnReordered } from '../model/comparable-text.js'

/**
 * Give the entries of the outline the letters of their headings in the order of writing: the browser lists them as it draws
 * them, from right to left backwards.
 *
 * @param headings  texts of all headings; an entry is that of the one with the same letters
 * @see ISO 32000-1, 12.3.3 "Document outline"
 */
export function orderOutlineLetters(document: PDFDocument, headings: readonly string[]): void {
  const written = new Map(headings.filter(isDrawnReordered).map((text) => [comparableText(text), text]))
  if (written.size === 0) return
  const [title, parent] = [PDFName.of('Title'), PDFName.of('Parent')]
  for (const [, entry] of document.context.enumerateIndirectObjects()) {
    if (!(entry instanceof PDFDict) || !entry.has(parent)) continue
    const text = entry.get(title)
    if (!(text instanceof PDFHexString || text instanceof PDFString)) continue
    const right = written.get(comparableText(text.decodeText()))
    if (right !== undefined) entry.set(title, PDFHexString.fromText(right))
  }
}
