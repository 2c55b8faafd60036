import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { parseAnchor } from '../model/anchors.js'

const name = (text: string): PDFName => PDFName.of(text)

/** What is said of links within a document. */
export interface LinkWords {
  /** Where a note's call leads. */
  toNote: (number: number) => string
  /** Where the number of a note leads. */
  toCall: (number: number) => string
  /** Where any other link leads. */
  toPlace: string
}

/**
 * Say of every link where it leads, for those who cannot see it.
 *
 * @param document  changed: `Contents` of link annotations
 * @see ISO 14289-1, 7.18.5 "Links"
 */
export function describeLinks(document: PDFDocument, words: LinkWords): void {
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)
    for (const entry of annotations?.asArray() ?? []) {
      const link = document.context.lookup(entry)
      if (!(link instanceof PDFDict) || link.get(name('Subtype')) !== name('Link')) continue
      const anchor = parseAnchor(textOf(link.lookup(name('Dest'))))
      const address = textOf(link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI')))
      const within = anchor
        ? (anchor.kind === 'note' ? words.toNote : words.toCall)(anchor.note)
        : words.toPlace
      link.set(name('Contents'), PDFHexString.fromText(address ?? within))
    }
  }
}

function textOf(object: unknown): string | undefined {
  const isText = object instanceof PDFName || object instanceof PDFString || object instanceof PDFHexString
  return isText ? object.decodeText() : undefined
}
