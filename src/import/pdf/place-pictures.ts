import type { PdfLine } from './gather-pdf-lines.js'
import type { ReadPage } from './order-columns.js'
import type { PlacedPicture } from './take-pdf-pictures.js'

/** So far over a gutter, in points, a picture goes over both columns. */
const OVER = 12

/**
 * Put pictures among the lines of their page: each after the lines that are above its middle, in its column.
 *
 * @returns  the lines with those of the pictures, which have no glyphs
 */
export function placePictures({ lines, gutter }: ReadPage, pictures: readonly PlacedPicture[]): PdfLine[] {
  const all = [...lines]
  for (const { file, x, right, top, bottom } of pictures) {
    const second = all.findLastIndex(({ startsColumn }) => startsColumn)
    const isOver = gutter === undefined || second === -1 || (x < gutter - OVER && right > gutter + OVER)
    const isRight = !isOver && (x + right) / 2 > gutter
    const [from, until] = isOver ? [0, all.length] : isRight ? [second, all.length] : [0, second]
    const middle = (top + bottom) / 2
    const below = all.findIndex((line, index) => index >= from && index < until && line.y > middle)
    const line: PdfLine = {
      glyphs: [],
      raised: new Set(),
      readings: [],
      x,
      right,
      y: bottom,
      size: 0,
      picture: file,
    }
    all.splice(below === -1 ? until : below, 0, line)
  }
  return all
}
