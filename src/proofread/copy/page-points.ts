import type { PDFPage } from '@cantoo/pdf-lib'
import type { LogicalBox, Rectangle } from '../../model/logical-box.js'
import { type PageFormat, rectangleOnPage } from '../../model/page-format.js'

const POINTS_PER_PIXEL = 0.75
/** Part of a line box below its baseline, in the built-in faces. */
const DESCENT = 0.21

/** Make a function that converts a box of the browser to points of a PDF page, upwards from its lower left corner. */
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

/** Get the baseline of a line, in points. */
export function baselineOf({ top, bottom }: Rectangle): number {
  return bottom + DESCENT * (top - bottom)
}
