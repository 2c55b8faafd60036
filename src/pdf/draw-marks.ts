import { cmyk, type PDFPage } from '@cantoo/pdf-lib'
import { POINTS_PER_MM } from './points-per-mm.js'

/** Beyond the trimmed edge, in mm. */
export const BLEED = 3
/** Space for the marks beyond the trimmed edge, in mm. */
export const SLUG = 15
const MARK_END = 13
const CENTRE_BAR = 8
const LINE = 0.1

/**
 * Draw the printer's marks of Japanese practice (トンボ) around a page: double marks at the corners, for the trim and for
 * the bleed, and a cross at the middle of each side.
 *
 * @param page  its coordinates begin at the lower left corner of the trim, moved up by `bottom`
 * @param trim  in mm
 */
export function drawMarks(page: PDFPage, trim: { width: number; height: number }, bottom: number): void {
  const line = (fromX: number, fromY: number, toX: number, toY: number): void =>
    page.drawLine({
      start: { x: fromX * POINTS_PER_MM, y: fromY * POINTS_PER_MM + bottom },
      end: { x: toX * POINTS_PER_MM, y: toY * POINTS_PER_MM + bottom },
      thickness: LINE * POINTS_PER_MM,
      color: cmyk(0, 0, 0, 1),
    })
  for (const [x, outX] of [
    [0, -1],
    [trim.width, 1],
  ] as const) {
    for (const [y, outY] of [
      [0, -1],
      [trim.height, 1],
    ] as const) {
      // The inner mark shows the trim and ends at the bleed; the outer one shows the bleed and ends at the trim.
      line(x + outX * BLEED, y, x + outX * MARK_END, y)
      line(x, y + outY * BLEED, x, y + outY * MARK_END)
      line(x, y + outY * BLEED, x + outX * MARK_END, y + outY * BLEED)
      line(x + outX * BLEED, y, x + outX * BLEED, y + outY * MARK_END)
    }
    const middle = trim.height / 2
    line(x + outX * BLEED, middle, x + outX * MARK_END, middle)
    line(x + outX * CENTRE_BAR, middle - 10, x + outX * CENTRE_BAR, middle + 10)
  }
  for (const [y, outY] of [
    [0, -1],
    [trim.height, 1],
  ] as const) {
    const middle = trim.width / 2
    line(middle, y + outY * BLEED, middle, y + outY * MARK_END)
    line(middle - 10, y + outY * CENTRE_BAR, middle + 10, y + outY * CENTRE_BAR)
  }
}
