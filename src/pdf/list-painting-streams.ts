import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { streamsOf } from './painted-objects.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * List the streams of a document whose operators paint: contents of pages, forms, tiles of patterns, and glyphs that are
 * drawings. Profiles, font programs and maps of characters have neither type nor subtype as contents have none: only what
 * refers to a stream tells which it is.
 *
 * @see ISO 32000-1, 7.8.2 "Content streams"
 */
export function listPaintingStreams(document: PDFDocument): PDFRawStream[] {
  const { context } = document
  const found = new Set(streamsOf(document).filter(({ dict }) => isForm(dict) || isTile(dict)))
  const add = (entry: PDFObject | undefined): void => {
    const one = context.lookup(entry)
    if (one instanceof PDFRawStream) found.add(one)
    else if (one instanceof PDFArray) for (const part of one.asArray()) add(part)
  }
  for (const { node } of document.getPages()) add(node.get(name('Contents')))
  for (const [, object] of context.enumerateIndirectObjects()) {
    const drawings = object instanceof PDFDict ? object.lookup(name('CharProcs')) : undefined
    if (drawings instanceof PDFDict) for (const drawing of drawings.values()) add(drawing)
  }
  return [...found]
}

function isForm(dictionary: PDFDict): boolean {
  return dictionary.get(name('Subtype')) === name('Form')
}

function isTile(dictionary: PDFDict): boolean {
  return dictionary.get(name('PatternType'))?.toString() === '1'
}
