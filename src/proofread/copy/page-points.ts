import type { PDFPage } from '@cantoo/pdf-lib'
import type { Box } from '../../model/printed-page.js'

const POINTS_PER_PIXEL = 0.75
/** What of a line's box is below its baseline, in the faces that kiyo prints with. */
const DESCENT = 0.21

/** From the browser's pixels, downwards from the upper left corner of the trimmed page, to the PDF's points. */
export function pagePoints(page: PDFPage): {
  xOf: (pixels: number) => number
  yOf: (pixels: number) => number
  /** Where the characters of a line stand. */
  baselineOf: (box: Box) => number
} {
  const { x, y, height } = page.getTrimBox()
  const yOf = (pixels: number): number => y + height - pixels * POINTS_PER_PIXEL
  return {
    xOf: (pixels) => x + pixels * POINTS_PER_PIXEL,
    yOf,
    baselineOf: ({ top, bottom }) => yOf(bottom - DESCENT * (bottom - top)),
  }
}
