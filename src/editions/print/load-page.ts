import { randomBytes } from 'node:crypto'
import type { Element } from 'hast'
import type { Page } from 'puppeteer-core'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import type { Publication } from '../../model/publication.js'
import { report } from '../../model/report.js'
import { type PrintStyles, renderPage } from './render-page.js'
import { collectResources, ORIGIN, servePage } from './serve-page.js'

/** What a page of the browser is loaded with. */
export interface PageToLoad extends Pick<LoadedFonts, 'files' | 'css'> {
  columns: readonly Element[]
  styles: PrintStyles
}

/**
 * Load the columns of a publication in a page of the browser.
 *
 * @param opening  the page, which may not be open yet
 * @param own      its file takes each request that was refused
 * @returns        the page, and what has gone wrong in its scripts, then and afterwards
 */
export async function loadPage(
  opening: Promise<Page>,
  own: Publication,
  { files, css, columns, styles }: PageToLoad,
): Promise<{ page: Page; faults: readonly string[] }> {
  // It may fail while the files are collected, before anybody waits for it.
  opening.catch(() => undefined)
  const nonce = randomBytes(16).toString('base64')
  const resources = await collectResources(
    renderPage(own.front, columns, `${css}\n${styles.text}\n${own.style ?? ''}`, nonce),
    files,
    own.articles.flatMap(({ article }) => [...article.images]),
  )
  const page = await opening
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error instanceof Error ? error.message : String(error)))
  await servePage(page, resources, nonce, (url) => {
    report(own.file, 'blocked-request', { address: url.slice(0, 80) })
  })
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
  return { page, faults }
}
