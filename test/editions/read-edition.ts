import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { PdfPage } from '../../src/pdf/read-pdf-pages.js'

/** Points from the upper and the lower edge of the sheet within which running head and folio stand. */
const MARGIN = 65

/** What stands around the text of a page. */
export interface Furniture {
  head: string
  folio: string
}

/** The running head and the folio of a page. */
export function furnitureOf({ texts, height }: PdfPage): Furniture {
  return {
    head: join(texts.filter(({ y }) => y > height - MARGIN)),
    folio: join(texts.filter(({ y }) => y < MARGIN)),
  }
}

/** The text of a page in the order of the file, without furniture, white space and U+00AD. */
export function textOfPage({ texts, height }: PdfPage): string {
  return squeeze(join(texts.filter(({ y }) => y >= MARGIN && y <= height - MARGIN)))
}

/** Text less what a reader cannot tell: white space and hyphenation points. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '')
}

function join(texts: readonly { text: string }[]): string {
  return texts.map(({ text }) => text).join('')
}

/** A font of a PDF. */
export interface PdfFont {
  subtype: string
  /** With the six letters of a subset before it. */
  name: string
  isEmbedded: boolean
  hasToUnicode: boolean
}

/** The fonts of a PDF, those that others are made from left out. */
export async function fontsOf(pdf: Uint8Array): Promise<PdfFont[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false })
  const fonts: PdfFont[] = []
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue
    const subtype = nameIn(object, 'Subtype')
    if (subtype.startsWith('CIDFont')) continue
    const descendants = object.lookup(PDFName.of('DescendantFonts'))
    const inner = descendants instanceof PDFArray ? descendants.lookup(0) : object
    const descriptor = inner instanceof PDFDict ? inner.lookup(PDFName.of('FontDescriptor')) : undefined
    fonts.push({
      subtype,
      name: nameIn(object, 'BaseFont'),
      isEmbedded:
        descriptor instanceof PDFDict &&
        ['FontFile', 'FontFile2', 'FontFile3'].some(
          (key) => descriptor.lookup(PDFName.of(key)) instanceof PDFRawStream,
        ),
      hasToUnicode: object.get(PDFName.of('ToUnicode')) instanceof PDFRef,
    })
  }
  return fonts
}

function nameIn(dictionary: PDFDict, key: string): string {
  return dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''
}
