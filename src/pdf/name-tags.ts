import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Tags of PDF 2.0 that the browser writes, with their names in the version of PDF that it declares. */
const NAMES = new Map([
  ['Aside', 'Note'],
  ['Em', 'Span'],
  ['Strong', 'Span'],
])

/**
 * Rename the tags of a document for its version of PDF: a note is a Note, a run in
 * another language a Span.
 *
 * @see ISO 32000-1, 14.8.4 "Standard structure types"
 */
export function nameTags(document: PDFDocument): void {
  const type = PDFName.of('S')
  for (const [, element] of document.context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || element.get(PDFName.of('Type')) !== PDFName.of('StructElem'))
      continue
    const name = element.get(type)
    const tag = name instanceof PDFName ? name.decodeText() : ''
    // An element that only marks a language is a Span.
    const known = tag === 'NonStruct' && element.has(PDFName.of('Lang')) ? 'Span' : NAMES.get(tag)
    if (known) element.set(type, PDFName.of(known))
  }
}
