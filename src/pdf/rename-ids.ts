import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Put a name before the ids of a tagged PDF's elements, header cells and notes, so that they are unique where it becomes a part of another.
 *
 * @param source  changed: `ID` of elements, `Headers` of cells, and the tree of ids
 */
export function renameIds(source: PDFDocument, prefix: string): void {
  const rename = (id: PDFString): PDFString => PDFString.of(`${prefix}-${id.asString()}`)
  const change = (dictionary: PDFDict): void => {
    const isElement = dictionary.get(name('Type')) === name('StructElem')
    const id = dictionary.get(name('ID'))
    if (isElement && id instanceof PDFString) dictionary.set(name('ID'), rename(id))
    const headers = dictionary.get(name('Headers'))
    if (headers instanceof PDFArray) renameAll(headers)
    const names = dictionary.get(name('Names'))
    if (names instanceof PDFArray) renameAll(names)
    const attributes = dictionary.get(name('A'))
    if (!isElement) return
    if (attributes instanceof PDFDict) change(attributes)
    if (attributes instanceof PDFArray)
      for (const one of attributes.asArray()) if (one instanceof PDFDict) change(one)
  }
  const renameAll = (array: PDFArray): void => {
    for (const [index, value] of array.asArray().entries())
      if (value instanceof PDFString) array.set(index, rename(value))
  }
  for (const [, object] of source.context.enumerateIndirectObjects())
    if (object instanceof PDFDict) change(object)
}
