import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  type PDFString,
} from '@cantoo/pdf-lib'
import { contentIn, type Tag, type TagKid } from './tag.js'

const name = (text: string): PDFName => PDFName.of(text)

/** Names of PDF 2.0 that are kept, and what they are in PDF 1.7. */
const ROLES: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span' }

/**
 * Write tags into a document that has none, and the tree that leads from its content back to them.
 *
 * @param top  the elements at the top
 * @see ISO 32000-1, 14.7.4.4 "Finding structure elements from content items"
 */
export function writeTags(document: PDFDocument, top: readonly Tag[]): void {
  const { context, catalog } = document
  const root = context.nextRef()
  const writer = new TagWriter(context)
  const kids = top.map((tag) => writer.write(tag, root))
  const roles = Object.entries(ROLES).filter(([role]) => writer.names.has(role))
  const tree = context.obj({
    Type: 'StructTreeRoot',
    K: kids,
    ParentTree: context.register(context.obj({ Nums: writer.parents() })),
    ParentTreeNextKey: writer.nextKey,
  }) as PDFDict
  if (roles.length > 0) tree.set(name('RoleMap'), context.obj(Object.fromEntries(roles)))
  if (writer.ids.length > 0)
    tree.set(name('IDTree'), context.register(context.obj({ Names: writer.sortedIds() })))
  context.assign(root, tree)
  catalog.set(name('StructTreeRoot'), root)
}

class TagWriter {
  readonly names = new Set<string>()
  readonly ids: [PDFString | PDFObject, PDFRef][] = []
  /** By the key of a page, a drawing or a link. */
  readonly #owners = new Map<number, PDFRef | PDFRef[]>()

  constructor(readonly context: PDFContext) {}

  get nextKey(): number {
    return Math.max(-1, ...this.#owners.keys()) + 1
  }

  /** The entries of the tree of parents, in the order of their keys. */
  parents(): PDFObject[] {
    return [...this.#owners]
      .sort(([a], [b]) => a - b)
      .flatMap(([key, owner]) => {
        const value = owner instanceof PDFRef ? owner : this.context.register(this.#arrayOf(owner))
        return [PDFNumber.of(key), value]
      })
  }

  sortedIds(): PDFObject[] {
    return this.ids.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)).flat()
  }

  /** Content that nothing owns, which is marked as artifact, has no owner. */
  #arrayOf(owners: readonly (PDFRef | undefined)[]): PDFArray {
    const array = PDFArray.withContext(this.context)
    for (let number = 0; number < owners.length; number++) array.push(owners[number] ?? PDFNull)
    return array
  }

  write(tag: Tag, parent: PDFRef): PDFRef {
    const { context } = this
    const ref = context.nextRef()
    this.names.add(tag.name)
    const first = contentIn(tag).next().value
    const page = tag.kids.some((kid) => kid.kind === 'content') ? first?.page : undefined
    const element = context.obj({ Type: 'StructElem', S: tag.name, P: parent }) as PDFDict
    if (page) element.set(name('Pg'), page)
    const kids = tag.kids.map((kid) => this.#kid(kid, ref, page))
    const [only] = kids
    if (kids.length > 0) element.set(name('K'), kids.length === 1 && only ? only : context.obj(kids))
    for (const [key, value] of Object.entries({
      Lang: tag.lang,
      Alt: tag.alt,
      ActualText: tag.actualText,
      ID: tag.id,
    }))
      if (value) element.set(name(key), value)
    if (tag.attributes.length > 0) element.set(name('A'), context.obj([...tag.attributes]))
    if (tag.id) this.ids.push([tag.id, ref])
    context.assign(ref, element)
    return ref
  }

  #kid(kid: TagKid, owner: PDFRef, page: PDFRef | undefined): PDFObject {
    const { context } = this
    if (kid.kind === 'tag') return this.write(kid, owner)
    if (kid.kind === 'object') {
      const key = this.#keyOf(kid.object, 'StructParent')
      if (key !== undefined) this.#owners.set(key, owner)
      return context.obj({ Type: 'OBJR', Obj: kid.object, Pg: kid.page })
    }
    const key = this.#keyOf(kid.stream ?? kid.page, 'StructParents')
    if (key !== undefined) {
      const owners = this.#owners.get(key) ?? []
      if (!(owners instanceof PDFRef)) owners[kid.number] = owner
      this.#owners.set(key, owners)
    }
    if (kid.page === page && !kid.stream) return PDFNumber.of(kid.number)
    const content = context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.number }) as PDFDict
    if (kid.stream) content.set(name('Stm'), kid.stream)
    return content
  }

  #keyOf(holder: PDFRef, key: string): number | undefined {
    const object = this.context.lookup(holder)
    const dictionary = object instanceof PDFDict ? object : (object as { dict?: PDFDict } | undefined)?.dict
    const value = dictionary?.get(name(key))
    return value instanceof PDFNumber ? value.asNumber() : undefined
  }
}
