import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import type { Nodes } from 'xast'
import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'

/** Entries of the information dictionary, and the properties of XMP that say the same. */
const SAME: readonly (readonly [entry: string, property: string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
  ['Trapped', 'pdf:Trapped'],
  ['GTS_PDFXVersion', 'pdfxid:GTS_PDFXVersion'],
]

/**
 * Hold the information dictionary of a document against its XMP.
 *
 * @param xmp  parsed; `undefined` where it could not be
 * @returns    for each thing that the dictionary says, whether XMP says the same
 * @see ISO 32000-1, 14.3.3 "Document information dictionary"
 */
export function compareInformation({ context }: PDFDocument, xmp: Nodes | undefined): boolean[] {
  const information = context.lookup(context.trailerInfo.Info)
  return SAME.flatMap(([entry, property]) => {
    const value = information instanceof PDFDict ? information.lookup(PDFName.of(entry)) : undefined
    const [element] = elementsIn(xmp, property)
    if (value === undefined) return []
    if (!element) return [false]
    const items = elementsIn(element, 'rdf:li').map((item) => textIn(item))
    return [isSame(value, items.length > 0 ? items : [textIn(element)])]
  })
}

/** A text of several names has them in their order, whatever is between them. A date is the same moment. */
function isSame(value: PDFObject, texts: readonly string[]): boolean {
  if (value instanceof PDFName) return texts.join() === value.decodeText()
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return false
  const text = value.decodeText()
  if (text.startsWith('D:')) return value.decodeDate().getTime() === Date.parse(texts.join())
  let at = 0
  for (const one of texts) {
    const found = text.indexOf(one, at)
    if (found < 0 || (at === 0 && found > 0)) return false
    at = found + one.length
  }
  return at === text.length
}
