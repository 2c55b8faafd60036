import type { Browser } from 'puppeteer-core'
import type { LocatedFinding, PrintedPlace } from '../../model/finding.js'
import type { Box, PrintedLine, SurveyedPage } from '../../model/printed-page.js'
import { openPages } from '../pictures/open-pages.js'
import type { LinePicture } from './report-content.js'

/** Pixels of a picture for a CSS pixel of the page: 150 dpi. */
const SCALE = 150 / 96

/** Pictures in one report: beyond it the file is too large to be sent around. */
export const MOST_PICTURES = 150

/** White around what is shown, in CSS pixels. */
const MARGIN = 5

/**
 * Draw the printed lines that findings are about, each once, with the lines above and below.
 *
 * @param pdf    the print edition
 * @param pages  its pages
 * @returns      pictures by `pictureOf`; of the first 150 lines
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

/** The line's part of the page: the whole measure, and the lines next to it where they are near. */
function clipAround(box: Box, number: number | undefined, { area, lines }: SurveyedPage): Box {
  const height = box.bottom - box.top
  const isNear = (line: PrintedLine | undefined): line is PrintedLine =>
    line !== undefined && line.box.top < box.bottom + 2 * height && line.box.bottom > box.top - 2 * height
  const next = number === undefined ? [] : [lines[number - 2], lines[number]].filter(isNear)
  const shown = [box, ...next.map((line) => line.box)]
  return {
    left: Math.min(area.left, ...shown.map(({ left }) => left)) - MARGIN,
    top: Math.min(...shown.map(({ top }) => top)) - MARGIN,
    right: Math.max(area.right, ...shown.map(({ right }) => right)) + MARGIN,
    bottom: Math.max(...shown.map(({ bottom }) => bottom)) + MARGIN,
  }
}
