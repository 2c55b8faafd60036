import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { identifyDocument } from './describe-document.js'
import { listDestinations } from './list-destinations.js'
import { loadPdf, savePdf } from './load-and-save.js'
import { ownResources } from './own-resources.js'
import { putFurniture } from './put-furniture.js'
import { compressedStream } from './stream-bytes.js'

/** Finished pages without running heads and folios, and the numbers that they get. */
export interface PagesToRenumber {
  /** As `finishPdf` leaves it. */
  pdf: Uint8Array
  /** The number of its first page. */
  first: number
  /** How far what is on each page is to be moved to the right, in points. */
  shifts: readonly number[]
  /** Output of the browser: the running heads and folios of each page, and nothing else. */
  furniture?: Uint8Array
  /** The scale of the furniture's pages. */
  reduction?: number
}

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Number finished pages, move what is on them where their inner margin is on the other side, and put their
 * running heads and folios on them.
 *
 * @returns  the PDF; equal bytes for equal pages
 * @see ISO 32000-1, 7.7.3.3 "Page objects": a page may have several content streams
 */
export async function renumberPages({
  pdf,
  first,
  shifts,
  furniture,
  reduction = 1,
}: PagesToRenumber): Promise<Uint8Array> {
  const document = await loadPdf(pdf)
  const { context, catalog } = document
  catalog.set(
    name('PageLabels'),
    context.obj({ Nums: [PDFNumber.of(0), context.obj({ S: name('D'), St: PDFNumber.of(first) })] }),
  )
  const pages = document.getPages()
  moveDestinations(document, new Map(pages.map(({ ref }, index) => [ref, shifts[index] ?? 0])))
  for (const [index, page] of pages.entries()) {
    const shift = shifts[index] ?? 0
    if (shift !== 0) movePage(page, shift)
  }
  // After all are moved: what the furniture is painted with is at its place.
  const heads = furniture ? putFurniture(document, await loadPdf(furniture), reduction) : []
  let end: PDFRef | undefined
  const painted: string[] = []
  for (const [index, page] of pages.entries()) {
    const shift = shifts[index] ?? 0
    const before = (heads[index] ?? '') + (shift === 0 ? '' : `q\n1 0 0 1 ${PDFNumber.of(shift)} 0 cm\n`)
    painted.push(before)
    if (before === '') continue
    const contents = page.node.get(name('Contents'))
    const listed = page.node.lookup(name('Contents'))
    const own = listed instanceof PDFArray ? listed.asArray() : contents ? [contents] : []
    if (shift !== 0) end ??= context.register(compressedStream(context, 'Q\n'))
    page.node.set(
      name('Contents'),
      context.obj([
        context.register(compressedStream(context, before)),
        ...own,
        ...(shift !== 0 && end ? [end] : []),
      ]),
    )
  }
  // Not by the bytes of the furniture, in which the browser notes the time.
  identifyDocument(document, [pdf, JSON.stringify([first, painted])])
  return savePdf(document)
}

/** Move what `cm` does not: the areas of links, and the patterns that the page is painted with. */
function movePage(page: PDFPage, shift: number): void {
  const { context } = page.doc
  for (const entry of page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []) {
    const annotation = context.lookup(entry)
    if (!(annotation instanceof PDFDict)) continue
    for (const area of ['Rect', 'QuadPoints']) {
      const numbers = annotation.lookup(name(area))
      if (numbers instanceof PDFArray) for (let at = 0; at < numbers.size(); at += 2) add(numbers, at, shift)
    }
  }
  const patterns = page.node.Resources()?.lookupMaybe(name('Pattern'), PDFDict)
  if (!patterns) return
  // Pages that move to the other side may share them.
  const moved = context.obj({})
  for (const [key, entry] of patterns.entries()) moved.set(key, movePattern(page.doc, entry, shift))
  ownResources(page).set(name('Pattern'), moved)
}

function movePattern(document: PDFDocument, entry: unknown, shift: number): PDFRef {
  const { context } = document
  const pattern = context.lookup(entry as PDFRef)
  const copy = pattern instanceof PDFStream || pattern instanceof PDFDict ? pattern.clone(context) : undefined
  if (!copy) throw new TypeError('Expected a pattern')
  const dictionary = copy instanceof PDFStream ? copy.dict : copy
  const matrix =
    dictionary.lookupMaybe(name('Matrix'), PDFArray)?.clone(context) ?? context.obj([1, 0, 0, 1, 0, 0])
  add(matrix as PDFArray, 4, shift)
  dictionary.set(name('Matrix'), matrix)
  return context.register(copy)
}

/** @see ISO 32000-1, 12.3.2.2 "Explicit Destinations" */
function moveDestinations(document: PDFDocument, shifts: ReadonlyMap<unknown, number>): void {
  for (const destination of listDestinations(document)) {
    const shift = shifts.get(destination.get(0)) ?? 0
    if (shift !== 0) add(destination, 2, shift)
  }
}

function add(numbers: PDFArray, at: number, shift: number): void {
  const number = numbers.get(at)
  if (number instanceof PDFNumber) numbers.set(at, PDFNumber.of(number.asNumber() + shift))
}
