import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { buildPreview } from '../../src/pipeline/build-preview.js'
import { servePreview } from '../../src/preview/serve-preview.js'
import { openReader } from '../preview/open-reader.js'

/**
 * Measure how long an editor waits: from the save of a manuscript to its new pages in the reader's browser, drawn.
 *
 * @param folder  the manuscript's; a copy of it is edited
 * @returns       milliseconds of each run, with the first save, which warms what can be warmed, left out
 */
export async function benchPreview(folder: string, runs: number): Promise<number[]> {
  const copy = await mkdtemp(join(tmpdir(), 'kiyo-bench-preview-'))
  await cp(folder, copy, { recursive: true })
  // What is copied may be there to be read only.
  await chmod(copy, 0o700)
  await chmod(join(copy, 'article.md'), 0o600)
  const path = join(copy, 'article.md')
  const text = await readFile(path, 'utf8')
  const browser = await openBrowser()
  const session = {}
  const reader = await openReader()
  const preview = await servePreview(copy, {
    port: 0,
    language: 'en',
    build: (signal) =>
      buildPreview(copy, { browser: async () => browser, session, modified: new Date(0), signal }),
  })
  try {
    const page = await reader.browser.newPage()
    await page.goto(preview.url)
    await page.waitForFunction(() => document.body.dataset.state === 'ready')
    const seen: number[] = []
    for (let run = 0; run <= runs; run++) {
      await watchForPages(page)
      const saved = Date.now()
      await writeFile(path, `${text}\n\n${'これは加えた段落である。'.repeat(run + 1)}\n`)
      const shown = await page.waitForFunction(() => (globalThis as { shownAt?: number }).shownAt)
      if (run > 0) seen.push(Number(await shown.jsonValue()) - saved)
      await page.waitForFunction(() => document.body.dataset.state === 'ready')
    }
    return seen
  } finally {
    await preview.close()
    await closeBrowser(browser)
    await reader.close()
    await rm(copy, { recursive: true, force: true })
  }
}

/** Note the time at which changed pages are drawn. */
async function watchForPages(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = globalThis as { shownAt?: number | undefined }
    note.shownAt = undefined
    const observer = new MutationObserver(() => {
      observer.disconnect()
      // The second frame begins when the first is drawn.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          note.shownAt = Date.now()
        }),
      )
    })
    observer.observe(document.querySelector('#spreads') ?? document, { childList: true, subtree: true })
  })
}
