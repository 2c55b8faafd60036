import type { Browser } from 'puppeteer-core'
import type { LocatedFinding, PrintedPlace } from '../../model/finding.js'
import type { Box, SurveyedPage } from '../../model/printed-page.js'
import { openPages } from '../../pictures/open-pages.js'
import type { LinePicture } from './report-content.js'

/** Pixels of a picture for a CSS pixel of the page: 150 dpi. */
const SCALE = 150 / 96

/** Pictures in one report: beyond it the file is too large to be sent around. */
const MOST_PICTURES = 100

/** White around what is shown, in CSS pixels. */
const MARGIN = 5

/**
 * Draw the printed lines that findings are about, each once, with the lines above and below.
 *
 * @param pdf    the print edition
 * @param pages  its pages
 * @returns      pictures by `idOfPicture`; of the first 100 lines
 */
export async function drawLines(
  browser: Browser,
  pdf: Uint8Array,
  pages: readonly SurveyedPage[],
  findings: readonly LocatedFinding[],
): Promise<Map<string, LinePicture>> {
  const places = new Map<string, PrintedPlace>()
  for (const { printed } of findings) {
    const id = printed && idOfPicture(printed)
    if (printed && id) places.set(id, printed)
  }
  const pictures = new Map<string, LinePicture>()
  if (places.size === 0) return pictures
  const open = await openPages(browser, pdf, 'print.pdf')
  try {
    for (const [id, { page: number, line, box }] of [...places].slice(0, MOST_PICTURES)) {
      const index = pages.findIndex((page) => page.number === number)
      const page = pages[index]
      if (!page || !box) continue
      const clip = clipAround(box, line, page)
      const { png, width, height } = await open.draw(index, { scale: SCALE, clip })
      const inPicture = {
        x: (box.left - clip.left) * SCALE,
        y: (box.top - clip.top) * SCALE,
        width: (box.right - box.left) * SCALE,
        height: (box.bottom - box.top) * SCALE,
      }
      pictures.set(id, { png, width, height, line: inPicture, page: number, number: line })
    }
    return pictures
  } finally {
    await open.close()
  }
}

/** The id of a line's picture; nothing where the place of the line on its page is not known. */
export function idOfPicture({ page, line, box }: PrintedPlace): string | undefined {
  if (!box) return undefined
  return `picture-${page}-${line ?? `at-${Math.round(box.left)}-${Math.round(box.top)}`}`
}

/**
 * The line's part of the page: the whole measure, and the lines next to it where they are near. Marks of emphasis and
 * ruby make a line reach into the next one, of which no sliver is shown.
 */
function clipAround(box: Box, number: number | undefined, { area, lines }: SurveyedPage): Box {
  const height = box.bottom - box.top
  const boxOf = (distance: number): Box | undefined =>
    number === undefined ? undefined : lines[number - 1 + distance]?.box
  const [above, below] = [boxOf(-1), boxOf(1)]
  const isAbove = above && above.bottom > box.top - 2 * height && above.bottom < box.bottom
  const isBelow = below && below.top < box.bottom + 2 * height && below.top > box.top
  const shown = [box, ...(isAbove ? [above] : []), ...(isBelow ? [below] : [])]
  const top = Math.min(...shown.map((one) => one.top)) - MARGIN
  const bottom = Math.max(...shown.map((one) => one.bottom)) + MARGIN
  const [before, after] = [boxOf(isAbove ? -2 : -1), boxOf(isBelow ? 2 : 1)]
  return {
    left: Math.min(area.left, ...shown.map(({ left }) => left)) - MARGIN,
    top: before && before.bottom < (isAbove ? above : box).bottom ? Math.max(top, before.bottom) : top,
    right: Math.max(area.right, ...shown.map(({ right }) => right)) + MARGIN,
    bottom: after && after.top > (isBelow ? below : box).top ? Math.min(bottom, after.top) : bottom,
  }
}
