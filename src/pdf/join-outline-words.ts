import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { HYPHEN } from '../model/hyphen.js'

/**
 * Remove from the entries of the outline the hyphens of words that are broken on the page: an entry has no lines.
 *
 * @see ISO 32000-1, 12.3.3 "Document outline"
 */
export function joinOutlineWords(document: PDFDocument): void {
  const [title, parent] = [PDFName.of('Title'), PDFName.of('Parent')]
  for (const [, entry] of document.context.enumerateIndirectObjects()) {
    if (!(entry instanceof PDFDict) || !entry.has(parent)) continue
    const text = entry.get(title)
    if (!(text instanceof PDFHexString || text instanceof PDFString)) continue
    const words = text.decodeText()
    if (words.includes(HYPHEN)) entry.set(title, PDFHexString.fromText(words.replaceAll(HYPHEN, '')))
  }
}
