import type { Browser } from 'puppeteer-core'

/** A decoded picture. */
export interface Pixels {
  width: number
  height: number
  /** Red, green, blue of a pixel, 0 to 255. */
  at: (x: number, y: number) => [number, number, number]
  /** The share of pixels darker than half. */
  darkness: number
}

/** Decode a PNG picture, by the browser. */
export async function readPixels(browser: Browser, png: Uint8Array): Promise<Pixels> {
  const page = await browser.newPage()
  try {
    const { width, height, binary } = await page.evaluate(
      async (url) => {
        const image = new Image()
        image.src = url
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        context.drawImage(image, 0, 0)
        const { data } = context.getImageData(0, 0, image.width, image.height)
        let binary = ''
        for (let from = 0; from < data.length; from += 10_000) {
          binary += String.fromCharCode(...data.subarray(from, from + 10_000))
        }
        return { width: image.width, height: image.height, binary: btoa(binary) }
      },
      `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    )
    const data = Buffer.from(binary, 'base64')
    const at = (x: number, y: number): [number, number, number] => {
      const from = (y * width + x) * 4
      return [data[from] ?? -1, data[from + 1] ?? -1, data[from + 2] ?? -1]
    }
    const isDark = (_: unknown, index: number): boolean =>
      (data[index * 4] ?? 0) + (data[index * 4 + 1] ?? 0) + (data[index * 4 + 2] ?? 0) < 3 * 128
    const dark = Array.from({ length: width * height }).filter(isDark).length
    return { width, height, at, darkness: dark / (width * height) }
  } finally {
    await page.close()
  }
}
