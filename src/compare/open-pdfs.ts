import type { Browser } from 'puppeteer-core'
import type { PageDifference } from '../pictures/drawing.js'
import { openDrawingPage } from '../pictures/open-drawing-page.js'
import { openPages } from '../pictures/open-pages.js'

/** Two PDFs, open in the browser. */
export interface OpenedPdfs {
  /**
   * Draw a page of both.
   *
   * @param index  the page, from 0
   * @param scale  pixels for a CSS pixel
   * @returns      `undefined` where the pictures are equal
   */
  compare: (index: number, scale: number, withPictures: boolean) => Promise<PageDifference | undefined>
  close: () => Promise<void>
}

/**
 * Open two PDFs to compare their pages.
 *
 * @throws Failure 66 when one of them cannot be read, 70 when pdf.js cannot be loaded
 */
export async function openPdfs(
  browser: Browser,
  old: { pdf: Uint8Array; name: string },
  found: { pdf: Uint8Array; name: string },
): Promise<OpenedPdfs> {
  const page = await openDrawingPage(browser)
  try {
    const [before, after] = [
      await openPages(page, old.pdf, old.name),
      await openPages(page, found.pdf, found.name),
    ]
    return {
      compare: (index, scale, withPictures) =>
        page.call<PageDifference | undefined>('compare-pages', 'comparePages', {
          old: { path: before.path, index, scale },
          new: { path: after.path, index, scale },
          withPictures,
        }),
      close: () => page.close(),
    }
  } catch (error) {
    await page.close()
    throw error
  }
}
