import type { Browser } from 'puppeteer-core'
import type { Image } from '../../model/article.js'

/** Pixels of the drawing for one CSS pixel of the image. */
const SCALE = 3

/**
 * Draw an image that a service does not take, SVG or WebP, as PNG.
 *
 * @returns  a PNG of three pixels for each CSS pixel
 */
export async function drawImage(
  { bytes, mediaType, width, height }: Image,
  browser: Browser,
): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setJavaScriptEnabled(false)
    await page.setViewport({ width: Math.ceil(width), height: Math.ceil(height), deviceScaleFactor: SCALE })
    const address = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
    await page.setContent(
      `<!DOCTYPE html><style>html,body{margin:0}img{display:block;width:${width}px;height:${height}px}</style><img src="${address}">`,
      { waitUntil: 'load' },
    )
    return await page.screenshot({ type: 'png' })
  } finally {
    await page.close()
  }
}
