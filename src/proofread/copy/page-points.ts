import type { PDFPage } from '@cantoo/pdf-lib'
import type { LogicalBox, Rectangle } from '../../model/logical-box.js'
import { type PageFormat, rectangleOnPage } from '../../model/page-format.js'

const POINTS_PER_PIXEL = 0.75
/** What of a line's box is below its baseline, in the faces that kiyo prints with. */
const DESCENT = 0.21

/** Make a function that finds a box of the browser's on a page of the PDF: in its points, upwards from its lower left corner. */
export function pagePoints(page: PDFPage, format: PageFormat): (box: LogicalBox) => Rectangle {
  const { x, y, height } = page.getTrimBox()
  const yOf = (pixels: number): number => y + height - pixels * POINTS_PER_PIXEL
  return (box) => {
    const { left, top, right, bottom } = rectangleOnPage(box, format)
    return {
      left: x + left * POINTS_PER_PIXEL,
      top: yOf(top),
      right: x + right * POINTS_PER_PIXEL,
      bottom: yOf(bottom),
    }
  }
}

/** Where the characters of a line stand, in points. */
export function baselineOf({ top, bottom }: Rectangle): number {
  return bottom + DESCENT * (top - bottom)
}
