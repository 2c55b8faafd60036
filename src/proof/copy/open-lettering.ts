import {
  beginText,
  type Color,
  endText,
  type PDFDocument,
  PDFName,
  type PDFPage,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from '@cantoo/pdf-lib'
import type { EmbeddedTypeface } from '../../pdf/embed-typeface.js'

/** A line of text that the proof adds to a page. Lengths in points. */
export interface Lettering {
  text: string
  /** Its left end, or its right end where it is so aligned, and its baseline. */
  x: number
  y: number
  size: number
  colour: Color
  align?: 'left' | 'right'
  /** Text is cut to fit it. */
  room?: number
}

/** The name of the proof's typeface among a page's resources. */
const FONT = 'KiyoProof'

/**
 * Make a function that letters a page.
 *
 * @param document  takes the typeface into the resources of its pages
 */
export function openLettering(
  document: PDFDocument,
  typeface: EmbeddedTypeface,
): (page: PDFPage, lettering: Lettering) => void {
  for (const page of document.getPages()) page.node.setFontDictionary(PDFName.of(FONT), typeface.reference)
  return (page, { text, x, y, size, colour, align = 'left', room }) => {
    const shown = room === undefined ? text : cutTo(text, room / size, typeface)
    const left = align === 'left' ? x : x - typeface.widthOf(shown) * size
    page.pushOperators(
      beginText(),
      setFillingColor(colour),
      setFontAndSize(FONT, size),
      setTextMatrix(1, 0, 0, 1, left, y),
      showText(typeface.encode(shown)),
      endText(),
    )
  }
}

/** @param room  in em */
function cutTo(text: string, room: number, { widthOf }: EmbeddedTypeface): string {
  if (widthOf(text) <= room) return text
  const characters = [...text]
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > room) characters.pop()
  return `${characters.join('')}…`
}
