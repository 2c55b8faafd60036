import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { comparableText, isDrawnReordered } from '../model/comparable-text.js'

/** The text of a heading as an outline should have it, and as the browser lists it. */
export interface OutlineText {
  written: string
  listed: string
}

/**
 * Give the entries of the outline the text of their headings as it is written: the browser lists letters as it draws them,
 * from right to left backwards, and readings after the characters that they belong to.
 *
 * @param headings  texts of all headings; an entry is that of the one whose listed text has the same letters
 * @see ISO 32000-1, 12.3.3 "Document outline"
 */
export function spellOutline(document: PDFDocument, headings: readonly OutlineText[]): void {
  const written = new Map(
    headings
      .filter((heading) => heading.written !== heading.listed || isDrawnReordered(heading.written))
      .map((heading) => [comparableText(heading.listed), heading.written]),
  )
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
