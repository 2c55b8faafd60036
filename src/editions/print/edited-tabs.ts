import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'puppeteer-core'
import type { PageReading } from '../../model/printed-page.js'
import type { ColumnUnits } from './list-units.js'
import { collectResources, ORIGIN, type Resources, servePage } from './serve-page.js'

/** The pages of an article as its last build left them, and two tabs of the browser: of its columns, and of its sheets. */
export interface EditedTabs {
  /** All that the tabs were opened with: fonts, styles, images. */
  key: string
  columns: Page
  sheets: Page
  /** The parts of the columns; `undefined` where they cannot be edited any more. */
  units: ColumnUnits | undefined
  /** Each as it was read and written. */
  pages: readonly { read: PageReading; html: string }[]
  css: string
  size: { width: number; height: number }
  /** The `src` of each image that the browser cannot draw. */
  undrawn: string[]
  /** Errors of the scripts in the tabs, and addresses that were refused. */
  faults: string[]
  close: () => void
}

/**
 * Open the tabs.
 *
 * @param files  `text` is the page of the columns, which have no parts yet, `sheets` that of the sheets
 */
export async function openEditedTabs(
  browser: Browser,
  key: string,
  write: (nonce: string) => { columns: string; sheets: string },
  fonts: ReadonlyMap<string, Uint8Array>,
  images: Parameters<typeof collectResources>[2],
): Promise<EditedTabs> {
  const faults: string[] = []
  const nonce = randomBytes(16).toString('base64')
  const html = write(nonce)
  const ofColumns = await collectResources(html.columns, fonts, images)
  const ofSheets = new Map(ofColumns).set('/', { contentType: HTML, body: html.sheets })
  const opened: Page[] = []
  const close = (): void => {
    for (const page of opened) void page.close().catch(() => undefined)
  }
  const open = async (resources: Resources): Promise<Page> => {
    const page = await browser.newPage()
    opened.push(page)
    page.on('pageerror', (error) => faults.push(String(error)))
    await servePage(page, resources, nonce, (url) => faults.push(url))
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    return page
  }
  try {
    const [columns, sheets] = await Promise.all([open(ofColumns), open(ofSheets)])
    const size = { width: 0, height: 0 }
    return { key, columns, sheets, units: undefined, pages: [], css: '', size, undrawn: [], faults, close }
  } catch (error) {
    close()
    throw error
  }
}

const HTML = 'text/html; charset=utf-8'
