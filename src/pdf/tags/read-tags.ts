import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { entriesOf } from './entries-of.js'
import type { Tag, TagKid } from './tag.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Read the tags of a document.
 *
 * @returns  the elements at the top; `undefined` where the document has no tags
 * @see ISO 32000-1, 14.7.2 "Structure hierarchy"
 */
export function readTags({ catalog, context }: PDFDocument): Tag[] | undefined {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!root) return undefined
  const read = (object: PDFObject, page: PDFRef | undefined): TagKid[] => {
    const element = context.lookup(object)
    if (element instanceof PDFNumber)
      return page ? [{ kind: 'content', page, number: element.asNumber() }] : []
    if (!(element instanceof PDFDict)) return []
    const own = element.get(name('Pg'))
    const place = own instanceof PDFRef ? own : page
    const type = element.get(name('Type'))
    if (type === name('MCR')) return contentOf(element, place)
    if (type === name('OBJR')) {
      const target = element.get(name('Obj'))
      return place && target instanceof PDFRef ? [{ kind: 'object', page: place, object: target }] : []
    }
    return [
      tagOf(
        element,
        entriesOf(element, 'K').flatMap((kid) => read(kid, place)),
      ),
    ]
  }
  return entriesOf(root, 'K')
    .flatMap((kid) => read(kid, undefined))
    .filter((kid) => kid.kind === 'tag')
}

function contentOf(element: PDFDict, page: PDFRef | undefined): TagKid[] {
  const number = element.lookupMaybe(name('MCID'), PDFNumber)?.asNumber()
  const stream = element.get(name('Stm'))
  if (!page || number === undefined) return []
  return [{ kind: 'content', page, number, ...(stream instanceof PDFRef ? { stream } : {}) }]
}

function tagOf(element: PDFDict, kids: TagKid[]): Tag {
  const id = element.get(name('ID'))
  const [lang, alt, actualText] = ['Lang', 'Alt', 'ActualText'].map((key) => element.get(name(key)))
  return {
    kind: 'tag',
    name: element.lookupMaybe(name('S'), PDFName)?.decodeText() ?? '',
    ...(lang ? { lang } : {}),
    ...(alt ? { alt } : {}),
    ...(actualText ? { actualText } : {}),
    ...(id instanceof PDFString || id instanceof PDFHexString ? { id } : {}),
    attributes: entriesOf(element, 'A'),
    kids,
  }
}
