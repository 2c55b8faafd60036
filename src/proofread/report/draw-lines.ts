import type { Browser } from 'puppeteer-core'
import type { LocatedFinding, PrintedPlace } from '../../model/finding.js'
import { blockSize, type LogicalBox } from '../../model/logical-box.js'
import { rectangleOnPage } from '../../model/page-format.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import type { PrintedPages } from '../../model/products.js'
import { openPages } from '../../pictures/open-pages.js'
import type { LinePicture } from './report-content.js'

/** Pixels of a picture for a CSS pixel of the page: 150 dpi. */
const SCALE = 150 / 96

/** Pictures in one report: beyond it the file is too large to be sent around. */
const MOST_PICTURES = 100

/** Space around the shown lines, in CSS pixels. */
const MARGIN = 5

/**
 * Draw the printed lines that findings are about, each once, with the lines above and below.
 *
 * @returns  pictures by `idOfPicture`; of the first 100 lines
 */
export async function drawLines(
  browser: Browser,
  { name, pdf, pages, format }: PrintedPages,
  findings: readonly LocatedFinding[],
): Promise<Map<string, LinePicture>> {
  const places = new Map<string, PrintedPlace>()
  for (const { printed } of findings) {
    const id = printed && idOfPicture(printed)
    if (printed && id) places.set(id, printed)
  }
  const pictures = new Map<string, LinePicture>()
  if (places.size === 0) return pictures
  const open = await openPages(browser, pdf, name)
  try {
    for (const [id, { page: number, line, box }] of [...places].slice(0, MOST_PICTURES)) {
      const index = pages.findIndex((page) => page.number === number)
      const page = pages[index]
      if (!page || !box) continue
      const clip = rectangleOnPage(clipAround(box, line, page), format)
      const { left, top, right, bottom } = rectangleOnPage(box, format)
      const { png, width, height } = await open.draw(index, { scale: SCALE, clip })
      const inPicture = {
        x: (left - clip.left) * SCALE,
        y: (top - clip.top) * SCALE,
        width: (right - left) * SCALE,
        height: (bottom - top) * SCALE,
      }
      pictures.set(id, { png, width, height, line: inPicture, page: number, number: line })
    }
    return pictures
  } finally {
    await open.close()
  }
}

/** The id of a line's picture; undefined where the place of the line on its page is not known. */
export function idOfPicture({ page, line, box }: PrintedPlace): string | undefined {
  if (!box) return undefined
  return `picture-${page}-${line ?? `at-${Math.round(box.inlineStart)}-${Math.round(box.blockStart)}`}`
}

/**
 * The line's part of the page: the whole measure, and the lines next to it where they are near. Emphasis dots and ruby
 * extend a line into the next one, of which no part is shown.
 */
function clipAround(box: LogicalBox, number: number | undefined, { area, lines }: SurveyedPage): LogicalBox {
  const height = blockSize(box)
  const boxOf = (distance: number): LogicalBox | undefined =>
    number === undefined ? undefined : lines[number - 1 + distance]?.box
  const [above, below] = [boxOf(-1), boxOf(1)]
  const isAbove = above && above.blockEnd > box.blockStart - 2 * height && above.blockEnd < box.blockEnd
  const isBelow = below && below.blockStart < box.blockEnd + 2 * height && below.blockStart > box.blockStart
  const shown = [box, ...(isAbove ? [above] : []), ...(isBelow ? [below] : [])]
  const start = Math.min(...shown.map((one) => one.blockStart)) - MARGIN
  const end = Math.max(...shown.map((one) => one.blockEnd)) + MARGIN
  const [before, after] = [boxOf(isAbove ? -2 : -1), boxOf(isBelow ? 2 : 1)]
  return {
    inlineStart: Math.min(area.inlineStart, ...shown.map(({ inlineStart }) => inlineStart)) - MARGIN,
    blockStart:
      before && before.blockEnd < (isAbove ? above : box).blockEnd ? Math.max(start, before.blockEnd) : start,
    inlineEnd: Math.max(area.inlineEnd, ...shown.map(({ inlineEnd }) => inlineEnd)) + MARGIN,
    blockEnd:
      after && after.blockStart > (isBelow ? below : box).blockStart ? Math.min(end, after.blockStart) : end,
  }
}
