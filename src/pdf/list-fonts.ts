import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** A font of a PDF. */
export interface PdfFont {
  /** PostScript name, without the tag of a subset. */
  name: string
  /** `Type3`, `CIDFontType2`, … */
  type: string
  isSubset: boolean
  isEmbedded: boolean
  hasToUnicode: boolean
}

/** List the fonts of a document. */
export function listFonts(document: PDFDocument): PdfFont[] {
  const fonts: PdfFont[] = []
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Type')) !== PDFName.of('Font')) continue
    const type = nameOf(font, 'Subtype')
    // Descendant fonts are listed with their composite font.
    if (type.startsWith('CIDFont')) continue
    const descendants = font.lookup(PDFName.of('DescendantFonts'))
    const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : font
    if (!(descendant instanceof PDFDict)) continue
    const descriptor = descendant.lookup(PDFName.of('FontDescriptor'))
    const file = ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => descriptor instanceof PDFDict && descriptor.has(PDFName.of(key)),
    )
    const [, tag, name = ''] = /^([A-Z]{6}\+)?(.*)$/.exec(nameOf(font, 'BaseFont')) ?? []
    fonts.push({
      name,
      type: type === 'Type0' ? nameOf(descendant, 'Subtype') : type,
      isSubset: tag !== undefined,
      isEmbedded: file,
      hasToUnicode: font.has(PDFName.of('ToUnicode')),
    })
  }
  return fonts
}

function nameOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : ''
}
