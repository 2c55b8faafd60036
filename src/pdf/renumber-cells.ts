import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/**
 * Give the header cells of a tagged PDF reproducible ids.
 *
 * The browser names them by its own count of nodes (`node00000942`), which differs between runs; here they are numbered
 * from 1 in the same order, so that the sorted tree of ids stays sorted.
 *
 * @param document  changed: `ID` of elements, `Headers` of cells, and the tree of ids
 */
export function renumberCells(document: PDFDocument): void {
  const elements = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.has(ID) ? [object] : []))
    .filter((object) => object.get(PDFName.of('Type')) === PDFName.of('StructElem'))
  const ids = elements.flatMap((element) => textOf(element.get(ID)) ?? []).sort()
  const numbers = new Map(
    ids.map((id, index) => [id, PDFString.of(`cell-${String(index + 1).padStart(6, '0')}`)]),
  )
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) renumber(object, numbers)
  }
}

const ID = PDFName.of('ID')
const HOLDERS = ['ID', 'Headers', 'Names', 'Limits', 'A'].map((name) => PDFName.of(name))

/** Change the ids in a dictionary and in those of its direct entries that can contain ids. */
function renumber(dictionary: PDFDict, numbers: ReadonlyMap<string, PDFString>): void {
  for (const name of HOLDERS) {
    const value = dictionary.get(name)
    const id = numbers.get(textOf(value) ?? '')
    if (id) dictionary.set(name, id)
    else if (value instanceof PDFDict) renumber(value, numbers)
    else if (value instanceof PDFArray) renumberAll(value, numbers)
  }
}

function renumberAll(array: PDFArray, numbers: ReadonlyMap<string, PDFString>): void {
  for (const [index, value] of array.asArray().entries()) {
    const id = numbers.get(textOf(value) ?? '')
    if (id) array.set(index, id)
    else if (value instanceof PDFDict) renumber(value, numbers)
  }
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString ? object.asString() : undefined
}
