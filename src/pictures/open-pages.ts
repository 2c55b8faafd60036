import type { Browser } from 'puppeteer-core'
import { Failure } from '../model/failure.js'
import type { Drawing, DrawingFault, DrawingSize, Picture } from './drawing.js'
import { type DrawingPage, openDrawingPage } from './open-drawing-page.js'

/** A PDF whose pages can be drawn. */
export interface OpenPages {
  /** Number of its pages. */
  count: number
  /** The PDF, as the drawing page knows it. */
  path: string
  /**
   * Draw a page, or a part of one, on a white background.
   *
   * @param index  the page, from 0
   * @throws Failure 70 for a page that does not exist, that is damaged, or that would make too large a picture
   */
  draw: (index: number, size: DrawingSize) => Promise<Picture>
  /** Close what was opened for it; not a drawing page that was given. */
  close: () => Promise<void>
}

/**
 * Open a PDF so that its pages can be drawn, by pdf.js in the browser.
 *
 * @param where  a browser, or a drawing page that another PDF is open in
 * @param name   what a message calls the PDF
 * @throws Failure 66 when the PDF cannot be read, 70 when pdf.js cannot be loaded
 */
export async function openPages(
  where: Browser | DrawingPage,
  pdf: Uint8Array,
  name: string,
): Promise<OpenPages> {
  const isGiven = 'call' in where
  const page = isGiven ? where : await openDrawingPage(where)
  const close = async (): Promise<void> => {
    if (!isGiven) await page.close()
  }
  try {
    const path = page.add(pdf)
    const opened = await page.call<{ count: number } | { fault: string }>('draw-pages', 'openDocument', path)
    if ('fault' in opened) {
      throw new Failure('unreadable-pdf', { name, detail: opened.fault })
    }
    const draw = async (index: number, size: DrawingSize): Promise<Picture> => {
      const drawing: Drawing = { path, index, ...size }
      const drawn = await page.call<Picture<string> | { fault: string }>('draw-pages', 'drawPicture', drawing)
      if ('fault' in drawn) throw failureOf(drawn.fault, { name, page: index + 1 })
      return { ...drawn, png: Buffer.from(drawn.png, 'base64') }
    }
    return { count: opened.count, path, draw, close }
  } catch (error) {
    await close()
    throw error
  }
}

function failureOf(fault: string, of: { name: string; page: number }): Failure {
  if (fault === ('no-such-page' satisfies DrawingFault)) return new Failure('no-such-page', of)
  if (fault === ('picture-too-large' satisfies DrawingFault)) return new Failure('picture-too-large', of)
  return new Failure('page-not-drawn', { ...of, detail: fault })
}
