import { PDFArray, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'

/** The entries of a key that may have one object or an array of them. */
export function entriesOf(dictionary: PDFDict, key: string): PDFObject[] {
  const value = dictionary.lookup(PDFName.of(key))
  if (value instanceof PDFArray) return value.asArray()
  const only = dictionary.get(PDFName.of(key))
  return only ? [only] : []
}
