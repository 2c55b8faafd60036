import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { describePressFile, type PrintingCondition } from './describe-press-file.js'
import { BLEED, drawMarks, SLUG } from './draw-marks.js'
import { dropUnreached } from './drop-unreached.js'
import { loadPdf, savePdf } from './load-and-save.js'
import { POINTS_PER_MM } from './points-per-mm.js'
import { rewriteColours } from './rewrite-colours.js'
import { compressedStream, decodeStream, streamText } from './stream-bytes.js'

export interface PressFile {
  pdf: Uint8Array
  /** Operators that set a colour that could not be converted to black. */
  colouredDrawings: string[]
  /** Whether an image could not be converted to gray. */
  hasColouredImages: boolean
}

/** What a printer's file is to be. */
export interface PressFormat {
  /** Trim size in mm. */
  trim: { width: number; height: number }
  /** Whether corner and centre marks are drawn. */
  marks: boolean
  condition: PrintingCondition
}

/**
 * Make the printer's file of a finished PDF: black on the black plate alone, trim and bleed boxes, no links, no tags, and
 * the printer's marks if requested. It is built to PDF/X-4.
 *
 * @param pdf  the finished PDF for readers
 */
export async function makePressFile(
  pdf: Uint8Array,
  { trim, marks, condition }: PressFormat,
): Promise<PressFile> {
  const document = await loadPdf(pdf)
  const colouredDrawings: string[] = []
  let hasColouredImages = false
  for (const key of ['Outlines', 'Dests', 'StructTreeRoot', 'MarkInfo', 'Names']) {
    document.catalog.delete(PDFName.of(key))
  }
  const contents = new Set<PDFRef>()
  for (const page of document.getPages()) {
    for (const key of ['Annots', 'StructParents', 'Tabs']) page.node.delete(PDFName.of(key))
    setBlendingSpace(page.node.lookup(PDFName.of('Group')))
    const bottom = page.getTrimBox().y
    const margin = (marks ? SLUG : BLEED) * POINTS_PER_MM
    const bleed = BLEED * POINTS_PER_MM
    const width = trim.width * POINTS_PER_MM
    const height = trim.height * POINTS_PER_MM
    page.setMediaBox(-margin, bottom - margin, width + 2 * margin, height + 2 * margin)
    page.setCropBox(-margin, bottom - margin, width + 2 * margin, height + 2 * margin)
    page.setBleedBox(-bleed, bottom - bleed, width + 2 * bleed, height + 2 * bleed)
    for (const reference of contentsOf(page.node.get(PDFName.of('Contents')))) contents.add(reference)
  }
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const subtype = object.dict.get(PDFName.of('Subtype'))
    if (contents.has(reference) || subtype === PDFName.of('Form')) {
      colouredDrawings.push(...makeBlack(document, reference, object))
    } else if (subtype === PDFName.of('Image')) {
      if (!makeGray(document, reference, object)) hasColouredImages = true
    }
  }
  if (marks) {
    for (const page of document.getPages()) drawMarks(page, trim, page.getTrimBox().y)
  }
  describePressFile(document, condition, [pdf, marks ? 'marks' : ''])
  dropUnreached(document)
  return { pdf: await savePdf(document), colouredDrawings, hasColouredImages }
}

function contentsOf(contents: unknown): PDFRef[] {
  if (contents instanceof PDFArray) return contents.asArray() as PDFRef[]
  return contents ? [contents as PDFRef] : []
}

/** @returns  operators for colour that could not be rewritten */
function makeBlack(document: PDFDocument, reference: PDFRef, stream: PDFRawStream): string[] {
  const text = streamText(stream)
  const { content, leftOver } = rewriteColours(text)
  replaceStream(document, reference, stream, content)
  setBlendingSpace(stream.dict.lookup(PDFName.of('Group')))
  return leftOver
}

/**
 * What is transparent is blended in the inks, as what is opaque is painted.
 *
 * @see ISO 32000-1, 11.6.6 "Transparency group XObjects"
 */
function setBlendingSpace(group: PDFObject | undefined): void {
  const space = PDFName.of('CS')
  if (group instanceof PDFDict && group.has(space)) group.set(space, PDFName.of('DeviceCMYK'))
}

/**
 * Convert the pixels of an image to gray; a JPEG has to be gray already.
 *
 * @returns  whether the image is gray now
 */
function makeGray(document: PDFDocument, reference: PDFRef, image: PDFRawStream): boolean {
  const { dict } = image
  const components = componentsOf(dict.lookup(PDFName.of('ColorSpace')))
  if (dict.get(PDFName.of('ImageMask'))) return true
  if (components === 1) {
    dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceGray'))
    return true
  }
  const isPlain = components === 3 && dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  if (!isPlain || Number(dict.lookup(PDFName.of('BitsPerComponent'))?.toString()) !== 8) {
    return false
  }
  const colours = decodeStream(image)
  const grays = new Uint8Array(colours.length / 3)
  for (let at = 0; at < grays.length; at++) {
    const [red = 0, green = 0, blue = 0] = colours.subarray(3 * at, 3 * at + 3)
    grays[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
  }
  dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceGray'))
  dict.delete(PDFName.of('DecodeParms'))
  replaceStream(document, reference, image, grays)
  return true
}

/** Get the number of components of a pixel; `undefined` for colour spaces that browsers do not write. */
function componentsOf(space: unknown): number | undefined {
  if (space === PDFName.of('DeviceGray')) return 1
  if (space === PDFName.of('DeviceRGB')) return 3
  if (!(space instanceof PDFArray) || space.get(0) !== PDFName.of('ICCBased')) return undefined
  const profile = space.lookup(1)
  return profile instanceof PDFRawStream ? Number(profile.dict.get(PDFName.of('N'))?.toString()) : undefined
}

function replaceStream(
  document: PDFDocument,
  reference: PDFRef,
  old: PDFRawStream,
  content: Uint8Array | string,
): void {
  const stream = compressedStream(document.context, content)
  for (const [key, value] of old.dict.entries()) {
    if (key !== PDFName.of('Length') && key !== PDFName.of('Filter')) stream.dict.set(key, value)
  }
  stream.dict.set(PDFName.of('Length'), PDFNumber.of(stream.getContentsSize()))
  document.context.assign(reference, stream)
}
