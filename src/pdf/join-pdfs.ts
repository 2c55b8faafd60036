import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { PART_ADDRESS } from '../model/part-address.js'
import { archiveClaims } from './archive-claims.js'
import { blankPage } from './blank-page.js'
import { describeDocument, identifyDocument } from './describe-document.js'
import { loadPdf, savePdf } from './load-and-save.js'
import { listTree, numberOf } from './number-tree.js'
import { renameIds } from './rename-ids.js'
import { type PdfMetadata, readXmp, xmpMetadata } from './xmp-metadata.js'

/** A finished PDF that becomes a part of another. */
export interface PdfPart {
  pdf: Uint8Array
  /** Unique among the parts; goes before the ids of its elements, and other parts link to it by it. */
  name: string
  /** The number of its first page; `undefined` where its pages have none. */
  first: number | undefined
  /** Blank pages after it, whose numbers follow its last. */
  blanks?: number
}

/**
 * Join finished PDFs to one, with their pages as they are: contents, links, outlines, tags and page labels are those of the
 * parts, one after the other.
 *
 * @param parts     as `finishPdf` leaves them, in their order, with names of places that are unique among them
 * @param metadata  of the whole
 * @see ISO 32000-1, 14.7.4.4 "Finding structure elements from content items"
 */
export async function joinPdfs(parts: readonly PdfPart[], metadata: PdfMetadata): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const joined = new JoinedPdf(document)
  for (const part of parts) joined.add(part, await loadPdf(part.pdf))
  joined.finish(metadata)
  identifyDocument(document, [xmpMetadata(metadata, archiveClaims(true)), ...parts.map(({ pdf }) => pdf)])
  return savePdf(document)
}

const name = (text: string): PDFName => PDFName.of(text)

class JoinedPdf {
  private readonly document: PDFDocument
  /** The first page of each part. */
  private readonly firstPages = new Map<string, PDFRef>()
  private readonly destinations: PDFDict
  private readonly labels: PDFArray
  private readonly elements: PDFArray
  private readonly parents: PDFArray
  private readonly roles: PDFDict
  private readonly ids: [PDFString, PDFRef][] = []
  private readonly outline: PDFRef[] = []
  private outlineCount = 0
  /** Whether every part is built to PDF/UA. */
  private areUniversal = true
  private pageCount = 0
  private parentKey = 0

  constructor(document: PDFDocument) {
    this.document = document
    const { context } = document
    this.destinations = context.obj({})
    this.labels = context.obj([]) as PDFArray
    this.elements = context.obj([]) as PDFArray
    this.parents = context.obj([]) as PDFArray
    this.roles = context.obj({})
  }

  add(part: PdfPart, source: PDFDocument): void {
    const { context } = this.document
    this.areUniversal &&= readXmp(source).includes('<pdfuaid:part>')
    const copier = PDFObjectCopier.for(source.context, context)
    this.addLabels(part)
    renameIds(source, part.name)
    this.addTags(source, copier)
    for (const page of source.getPages()) {
      const ref = copier.copy(page.ref)
      this.addPage(ref)
      if (!this.firstPages.has(part.name)) this.firstPages.set(part.name, ref)
    }
    for (let blank = 0; blank < (part.blanks ?? 0); blank += 1) this.addPage(blankPage(source, context))
    const places = source.catalog.lookupMaybe(name('Dests'), PDFDict)
    for (const [key, place] of places?.entries() ?? []) {
      if (this.destinations.has(key)) throw new TypeError(`Two parts have a place ${key.decodeText()}`)
      this.destinations.set(key, copier.copy(place))
    }
    this.addOutline(source, copier)
  }

  finish(metadata: PdfMetadata): void {
    const { document } = this
    const { context, catalog } = document
    this.linkParts()
    catalog.set(name('Dests'), context.register(this.destinations))
    catalog.set(name('PageLabels'), context.obj({ Nums: this.labels }))
    catalog.set(name('MarkInfo'), context.obj({ Type: 'MarkInfo', Marked: true }))
    this.finishTags()
    this.finishOutline()
    describeDocument(document, metadata, this.areUniversal)
  }

  private addPage(ref: PDFRef): void {
    const { context, catalog } = this.document
    context.lookup(ref, PDFDict).set(name('Parent'), catalog.insertLeafNode(ref, this.pageCount))
    this.pageCount += 1
  }

  /** @see ISO 32000-1, 12.4.2 "Page labels" */
  private addLabels({ first }: PdfPart): void {
    const { context } = this.document
    this.labels.push(PDFNumber.of(this.pageCount))
    this.labels.push(context.obj(first === undefined ? {} : { S: 'D', St: first }))
  }

  private addTags(source: PDFDocument, copier: PDFObjectCopier): void {
    const root = source.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
    if (!root) return
    const entries = listTree(root.lookupMaybe(name('ParentTree'), PDFDict), 'Nums').sort(
      ([a], [b]) => numberOf(a) - numberOf(b),
    )
    const keys = new Map(entries.map(([key], index) => [numberOf(key), this.parentKey + index]))
    this.parentKey += entries.length
    // The keys of content are changed in the source, before it is copied.
    for (const [, object] of source.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict)) continue
      for (const holder of [name('StructParents'), name('StructParent')]) {
        const key = object.get(holder)
        const changed = key && keys.get(numberOf(key))
        if (changed !== undefined) object.set(holder, PDFNumber.of(changed))
      }
    }
    const kids = root.get(name('K'))
    const elements = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []
    // Nothing leads back to the root of the part, which is not copied.
    for (const element of elements) source.context.lookup(element, PDFDict).delete(name('P'))
    for (const element of elements) this.elements.push(copier.copy(element))
    for (const [key, owner] of entries) {
      this.parents.push(PDFNumber.of(keys.get(numberOf(key)) ?? 0))
      this.parents.push(copier.copy(owner))
    }
    for (const [role, meaning] of root.lookupMaybe(name('RoleMap'), PDFDict)?.entries() ?? [])
      this.roles.set(role, meaning)
    for (const [id, element] of listTree(root.lookupMaybe(name('IDTree'), PDFDict), 'Names'))
      if (id instanceof PDFString) this.ids.push([id, copier.copy(element) as PDFRef])
  }

  /**
   * Make each part an article of one document.
   *
   * @see ISO 32000-1, 14.8.4.2 "Grouping elements"
   */
  private finishTags(): void {
    const { context, catalog } = this.document
    const root = context.nextRef()
    const whole = context.nextRef()
    for (const element of this.elements.asArray()) {
      const part = context.lookup(element, PDFDict)
      part.set(name('P'), whole)
      part.set(name('S'), name('Art'))
    }
    context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: this.elements }))
    const tree = context.obj({
      Type: 'StructTreeRoot',
      K: whole,
      ParentTree: context.register(context.obj({ Nums: this.parents })),
      ParentTreeNextKey: this.parentKey,
    }) as PDFDict
    if (this.roles.keys().length > 0) tree.set(name('RoleMap'), this.roles)
    if (this.ids.length > 0) {
      const sorted = this.ids.toSorted(([a], [b]) => (a.asString() < b.asString() ? -1 : 1))
      tree.set(name('IDTree'), context.register(context.obj({ Names: sorted.flat() })))
    }
    context.assign(root, tree)
    catalog.set(name('StructTreeRoot'), root)
  }

  private addOutline(source: PDFDocument, copier: PDFObjectCopier): void {
    const outlines = source.catalog.lookupMaybe(name('Outlines'), PDFDict)
    let item = outlines?.get(name('First')) as PDFRef | undefined
    while (item) {
      const entry = source.context.lookup(item, PDFDict)
      const next = entry.get(name('Next')) as PDFRef | undefined
      for (const key of ['Next', 'Prev', 'Parent']) entry.delete(name(key))
      this.outline.push(copier.copy(item))
      const hidden = entry.lookupMaybe(name('Count'), PDFNumber)?.asNumber() ?? 0
      this.outlineCount += 1 + Math.max(0, hidden)
      item = next
    }
  }

  /** @see ISO 32000-1, 12.3.3 "Document outline" */
  private finishOutline(): void {
    const { context, catalog } = this.document
    const { outline } = this
    const [first] = outline
    const last = outline.at(-1)
    if (!first || !last) return
    const root = context.register(
      context.obj({ Type: 'Outlines', First: first, Last: last, Count: this.outlineCount }),
    )
    for (const [index, ref] of outline.entries()) {
      const item = context.lookup(ref, PDFDict)
      item.set(name('Parent'), root)
      const [before, after] = [outline[index - 1], outline[index + 1]]
      if (before && index > 0) item.set(name('Prev'), before)
      if (after) item.set(name('Next'), after)
    }
    catalog.set(name('Outlines'), root)
  }

  /** Make links to other parts links to their first pages. */
  private linkParts(): void {
    const { context } = this.document
    for (const [, object] of context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict)) continue
      const address = actionOf(object)?.get(name('URI'))
      if (!(address instanceof PDFString) || !address.asString().startsWith(PART_ADDRESS)) continue
      const page = this.firstPages.get(address.asString().slice(PART_ADDRESS.length))
      object.delete(name('A'))
      if (page) object.set(name('Dest'), context.obj([page, 'Fit']))
    }
  }
}

/** The action of a link or of an item of an outline; what `A` is of a structure element are its attributes. */
function actionOf(object: PDFDict): PDFDict | undefined {
  const action = object.lookup(name('A'))
  return action instanceof PDFDict && action.has(name('S')) ? action : undefined
}
