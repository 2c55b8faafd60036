import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'

const axePath = createRequire(import.meta.url).resolve('@daisy/axe-core-for-ace/axe.min.js')

/** Windows that articles are read in: width and height in CSS pixels. */
export const windows = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
} as const

/** Open a page of the web edition as a file, with scripts of its own forbidden. */
export async function openPage(
  browser: Browser,
  path: string,
  { window = 'desktop', scheme = 'light' }: { window?: keyof typeof windows; scheme?: 'light' | 'dark' } = {},
): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport(windows[window])
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.goto(pathToFileURL(path).href)
  return page
}

/** What axe finds on a page: a line a violation. */
export async function checkByAxe(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: await readFile(axePath, 'utf8') })
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (of: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run(document)
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
  })
}
