import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { printPage } from '../../src/editions/print/print-page.js'
import type { ShownPages } from '../../src/model/shown-pages.js'
import { buildPreview } from '../../src/pipeline/build-preview.js'

/**
 * Measure what the browser alone takes for the same pages: a new browser loads them as kiyo has laid them out, with their
 * fonts, prints them with tags and ends.
 *
 * @param out  a folder for the page and its PDF
 * @returns    milliseconds of each run
 */
export async function barePrint(
  folder: string,
  out: string,
  browser: Browser,
  runs: number,
): Promise<number[]> {
  const page = join(out, 'bare.html')
  await writeFile(page, await renderBare(folder, browser))
  const seen: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    const alone = await openBrowser()
    try {
      const tab = await alone.newPage()
      await tab.goto(pathToFileURL(page).href, { waitUntil: 'load' })
      await writeFile(join(out, 'bare.pdf'), await printPage(tab))
    } finally {
      await closeBrowser(alone)
    }
    seen.push(performance.now() - started)
  }
  return seen
}

async function renderBare(folder: string, browser: Browser): Promise<string> {
  let shown: ShownPages | undefined
  const options = {
    browser: async () => browser,
    modified: new Date(0),
    signal: new AbortController().signal,
  }
  for await (const part of buildPreview(folder, options)) if (part.kind === 'pages') shown = part.shown
  if (!shown) throw new Error(`${folder} has no pages`)
  const { css, typefaces, size, pages } = shown
  const faces = typefaces.map(
    ({ family, weight, style, range, bytes }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style};` +
      `${range ? ` unicode-range: ${range};` : ''} src: url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}) }`,
  )
  const styles = [
    ...faces,
    css.replaceAll(':host', ':root'),
    `@page { size: ${size.width}px ${size.height}px; margin: 0 }`,
  ]
  return `<!doctype html><meta charset="utf-8"><title>bare</title><style>${styles.join('\n')}</style>${pages
    .map(({ html }) => html)
    .join('')}`
}
