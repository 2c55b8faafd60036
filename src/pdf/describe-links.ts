import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib'
import { parseAnchor } from '../model/anchors.js'
import { PART_ADDRESS } from '../model/part-address.js'

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
 * Say of every link where it leads, for those who cannot see it; take away those of the head of a table that is repeated
 * over its parts, which no tag holds: they are links already where the table begins.
 *
 * @param document  changed: link annotations and their `Contents`
 * @see ISO 14289-1, 7.18.5 "Links"
 */
export function describeLinks(document: PDFDocument, words: LinkWords): void {
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)
    if (!annotations) continue
    const kept = annotations.asArray().filter((entry) => {
      const link = linkOf(entry, document)
      return !link || link.has(name('StructParent'))
    })
    if (kept.length < annotations.size()) page.node.set(name('Annots'), document.context.obj(kept))
    for (const entry of kept) {
      const link = linkOf(entry, document)
      if (!link) continue
      const anchor = parseAnchor(textOf(link.lookup(name('Dest'))))
      const address = textOf(link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI')))
      const within = anchor
        ? (anchor.kind === 'note' ? words.toNote : words.toCall)(anchor.note)
        : words.toPlace
      // A link to another part of an issue has no address of its own.
      const isAddress = address !== undefined && !address.startsWith(PART_ADDRESS)
      link.set(name('Contents'), PDFHexString.fromText(isAddress ? address : within))
    }
  }
}

function linkOf(entry: PDFObject, { context }: PDFDocument): PDFDict | undefined {
  const link = context.lookup(entry)
  return link instanceof PDFDict && link.get(name('Subtype')) === name('Link') ? link : undefined
}

function textOf(object: unknown): string | undefined {
  const isText = object instanceof PDFName || object instanceof PDFString || object instanceof PDFHexString
  return isText ? object.decodeText() : undefined
}
