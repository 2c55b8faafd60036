import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)

/** All streams of a document. */
export function streamsOf({ context }: PDFDocument): PDFRawStream[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
}

/**
 * Whether a stream is in the file itself, and packed by a filter that every standard allows.
 *
 * @see ISO 19005-2, 6.1.7 "Stream objects"
 */
export function isPlainStream({ dict }: PDFRawStream): boolean {
  const filter = dict.lookup(name('Filter'))
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter]
  const isAllowed = !filters.some((one) => one === name('LZWDecode') || one === name('Crypt'))
  return isAllowed && !['F', 'FFilter', 'FDecodeParms'].some((key) => dict.has(name(key)))
}

/** What is drawn as a whole, and what changes how things are drawn. */
export function graphicsOf(document: PDFDocument): PDFDict[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dictionary = object instanceof PDFRawStream ? object.dict : object
    if (!(dictionary instanceof PDFDict)) return []
    const isDrawn = ['Image', 'Form', 'PS'].some((kind) => dictionary.get(name('Subtype')) === name(kind))
    return isDrawn || isGraphicsState(dictionary) ? [dictionary] : []
  })
}

/** Browsers leave the type of such a dictionary out. */
function isGraphicsState(dictionary: PDFDict): boolean {
  return (
    dictionary.get(name('Type')) === name('ExtGState') ||
    ['CA', 'ca', 'BM', 'SA', 'TR', 'TR2', 'HTP'].some((key) => dictionary.has(name(key)))
  )
}

/**
 * Whether something drawn is complete in itself and the same on every device: no PostScript, no reference to another file,
 * no other version for printing, no curve that changes the tones.
 *
 * @see ISO 19005-2, 6.2.5 "Extended graphics state", 6.2.8 "Images", 6.2.9 "XObjects"
 */
export function isSelfContained(dictionary: PDFDict): boolean {
  const isForeign = ['OPI', 'Ref', 'PS', 'Alternates', 'TR', 'HTP'].some((key) => dictionary.has(name(key)))
  const tones = dictionary.get(name('TR2'))
  return (
    !isForeign &&
    (tones === undefined || tones === name('Default')) &&
    dictionary.get(name('Subtype')) !== name('PS') &&
    dictionary.get(name('Subtype2')) !== name('PS')
  )
}
