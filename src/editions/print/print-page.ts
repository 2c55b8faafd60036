import type { Page } from 'puppeteer-core'

/** Bytes that are asked for at once. */
const CHUNK = 2 ** 23

/**
 * Print the pages of an open page of the browser as a PDF with tags and an outline, in the sizes of its style sheet.
 *
 * Puppeteer's own `pdf()` decodes the file character by character.
 */
export async function printPage(page: Page): Promise<Uint8Array> {
  const session = await page.createCDPSession()
  try {
    const { stream: handle } = await session.send('Page.printToPDF', {
      transferMode: 'ReturnAsStream',
      preferCSSPageSize: true,
      printBackground: true,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    if (!handle) throw new TypeError('Expected a stream of the printed pages')
    const chunks: Buffer[] = []
    for (let isEnd = false; !isEnd; ) {
      const { data, base64Encoded, eof } = await session.send('IO.read', { handle, size: CHUNK })
      chunks.push(Buffer.from(data, base64Encoded ? 'base64' : 'latin1'))
      isEnd = eof
    }
    await session.send('IO.close', { handle })
    return Buffer.concat(chunks)
  } finally {
    await session.detach().catch(() => undefined)
  }
}
