import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Tag, TagKid } from './tag.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Read the tags of a document and take them out of it.
 *
 * @param document  changed: the objects of its tags are deleted
 * @returns         the elements at the top; `undefined` where the document has no tags
 */
export function takeTags(document: PDFDocument): Tag[] | undefined {
  const { catalog, context } = document
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!root) return undefined
  const taken = new Set<PDFRef>()
  const read = (object: PDFObject, page: PDFRef | undefined): TagKid[] => {
    if (object instanceof PDFRef) taken.add(object)
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
        listOf(element.lookup(name('K')), element.get(name('K'))).flatMap((kid) => read(kid, place)),
      ),
    ]
  }
  const kids = listOf(root.lookup(name('K')), root.get(name('K')))
  const tags = kids.flatMap((kid) => read(kid, undefined)).filter((kid) => kid.kind === 'tag')
  const reference = catalog.get(name('StructTreeRoot'))
  if (reference instanceof PDFRef) taken.add(reference)
  for (const tree of ['ParentTree', 'IDTree']) listNodes(root.get(name(tree)), document, taken)
  for (const ref of taken) context.delete(ref)
  catalog.delete(name('StructTreeRoot'))
  return tags
}

/** The entries of what may be one object or several. */
function listOf(value: PDFObject | undefined, direct: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray) return value.asArray()
  return direct ? [direct] : []
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
    attributes: listOf(element.lookup(name('A')), element.get(name('A'))),
    kids,
  }
}

/** The objects of a tree of numbers or names, without what its entries lead to. */
function listNodes(reference: PDFObject | undefined, document: PDFDocument, found: Set<PDFRef>): void {
  if (!(reference instanceof PDFRef)) return
  found.add(reference)
  const node = document.context.lookup(reference)
  if (!(node instanceof PDFDict)) return
  const entries = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? []
  for (const entry of entries)
    if (entry instanceof PDFRef && document.context.lookup(entry) instanceof PDFArray) found.add(entry)
  for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) listNodes(kid, document, found)
}
