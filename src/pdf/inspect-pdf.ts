import { PDFDict, type PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { tokens } from './content-tokens.js'
import { listFonts, type PdfFont } from './list-fonts.js'
import { listPaintingStreams } from './list-painting-streams.js'
import { hasEndNotes } from './page-piece.js'
import { streamsOf } from './painted-objects.js'
import { POINTS_PER_MM } from './points-per-mm.js'
import { streamText } from './stream-bytes.js'
import { listNoteParts } from './tags/list-note-parts.js'

/** Operators that set a colour in RGB, gray or another colour space. */
const LIGHT = new Set(['rg', 'RG', 'g', 'G', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh'])

/** Properties of a PDF. Lengths in mm. */
export interface PdfFacts {
  fonts: PdfFont[]
  pages: {
    trim: Size
    media: Size
    bleed: Size
    hasEndNotes: boolean
    /** The notes that it has a part of, by their numbers among all in the tags, in their order. */
    notes: number[]
  }[]
  isTagged: boolean
  showsTitle: boolean
  /** Whether everything is painted with ink on the black plate alone. */
  isBlackAlone: boolean
}

export interface Size {
  width: number
  height: number
}

/** Read the properties of a PDF from its objects: fonts, boxes, tagging, inks. */
export function inspectPdf(document: PDFDocument): PdfFacts {
  const marks = document.catalog.lookup(PDFName.of('MarkInfo'))
  const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'))
  const notes = listNoteParts(document)
  return {
    fonts: listFonts(document),
    pages: document.getPages().map((page, index) => ({
      trim: inMillimetres(page.getTrimBox()),
      media: inMillimetres(page.getMediaBox()),
      bleed: inMillimetres(page.getBleedBox()),
      hasEndNotes: hasEndNotes(page),
      notes: notes[index] ?? [],
    })),
    isTagged: isTrue(marks, 'Marked'),
    showsTitle: isTrue(preferences, 'DisplayDocTitle'),
    isBlackAlone: listPaintingStreams(document).every(isBlack) && streamsOf(document).every(isGrayIfImage),
  }
}

function inMillimetres({ width, height }: Size): Size {
  return { width: width / POINTS_PER_MM, height: height / POINTS_PER_MM }
}

function isTrue(dictionary: unknown, key: string): boolean {
  return dictionary instanceof PDFDict && dictionary.get(PDFName.of(key))?.toString() === 'true'
}

function isBlack(stream: PDFRawStream): boolean {
  for (const { token } of tokens(streamText(stream))) if (LIGHT.has(token)) return false
  return true
}

function isGrayIfImage({ dict }: PDFRawStream): boolean {
  const isImage = dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
  return !isImage || dict.get(PDFName.of('ColorSpace')) === PDFName.of('DeviceGray')
}
