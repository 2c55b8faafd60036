import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { isNumberWithinLimits } from './is-number-within-limits.js'

const LONGEST_STRING = 32767
const LONGEST_NAME = 127

/**
 * Whether numbers, strings and names of an object, and of what it has in it, are such as every reader can hold.
 *
 * @see ISO 19005-2, 6.1.13 "Implementation limits"; ISO 32000-1, Annex C
 */
export function isWithinLimits(object: PDFObject): boolean {
  if (object instanceof PDFNumber) return isNumberWithinLimits(object.asNumber())
  if (object instanceof PDFString || object instanceof PDFHexString)
    return object.asBytes().length <= LONGEST_STRING
  if (object instanceof PDFName) return Buffer.byteLength(object.decodeText()) <= LONGEST_NAME
  if (object instanceof PDFArray) return object.asArray().every(isWithinLimits)
  if (object instanceof PDFRawStream) return isWithinLimits(object.dict)
  if (object instanceof PDFDict)
    return object.entries().every(([key, value]) => isWithinLimits(key) && isWithinLimits(value))
  return true
}
