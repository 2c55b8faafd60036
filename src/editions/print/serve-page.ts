import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Image } from '../../model/article.js'
import { decodePercent } from '../../model/decode-percent.js'

/** The page's address; no such host exists, so the page can reach only what is served here. */
export const ORIGIN = 'http://kiyo.invalid'

/** Modules outside `page/` that the browser's side uses too. */
const SHARED_SCRIPTS = [
  'editions/print/enlargement.js',
  'editions/print/plan-pages.js',
  'editions/print/plan-reprint.js',
  'editions/print/fill-page.js',
  'editions/print/place-figures.js',
  'editions/print/place-notes.js',
  'editions/print/fits.js',
  'editions/print/is-moved-caption.js',
  'compose/unparted-letters.js',
  'model/beginning.js',
  'model/classes.js',
  'model/hyphen.js',
  'model/is-lone-last-line.js',
  'model/is-western-line.js',
  'model/japanese-character.js',
  'model/logical-box.js',
  'model/pattern.js',
  'model/page-format.js',
  'model/place-in-grid.js',
]

interface Resource {
  contentType: string
  body: Uint8Array | string
}

/** What the page may load, by path. */
export type Resources = ReadonlyMap<string, Resource>

/**
 * Collect everything that the page may load: itself, its fonts, its images, and kiyo's own scripts.
 *
 * @param html    the page
 * @param fonts   by path
 * @param images  of all articles, by their addresses in the trees: a file system may write a name otherwise
 */
export async function collectResources(
  html: string,
  fonts: ReadonlyMap<string, Uint8Array>,
  images: Iterable<readonly [source: string, image: Image]>,
): Promise<Resources> {
  const resources = new Map<string, Resource>()
  resources.set('/', { contentType: 'text/html; charset=utf-8', body: html })
  for (const [path, bytes] of fonts) resources.set(path, { contentType: 'font/ttf', body: bytes })
  for (const [source, { bytes, mediaType }] of images) {
    resources.set(pathOf(new URL(source, ORIGIN)), { contentType: mediaType, body: bytes })
  }
  const pageScripts = (await readdir(new URL('page/', import.meta.url))).filter((name) =>
    name.endsWith('.js'),
  )
  const scripts = [...pageScripts.map((name) => `editions/print/page/${name}`), ...SHARED_SCRIPTS]
  const bodies = await Promise.all(
    scripts.map((script) => readFile(new URL(`../../${script}`, import.meta.url))),
  )
  for (const [index, script] of scripts.entries())
    resources.set(`/${script}`, { contentType: 'text/javascript', body: bodies[index] ?? '' })
  // The package exports its sources and a CommonJS copy; the browser needs the bundled file.
  const entry = createRequire(import.meta.url).resolve('pagedjs')
  const pagedjs = join(dirname(entry), '..', 'dist', 'paged.esm.js')
  resources.set('/pagedjs.js', { contentType: 'text/javascript', body: await readFile(pagedjs) })
  return resources
}

function pathOf({ pathname }: URL): string {
  return decodePercent(pathname)
}

/**
 * Answer every request of a page from the resources; other requests are refused and reported.
 *
 * @param nonce      of the one inline script
 * @param onBlocked  called with the address of a refused request
 */
export async function servePage(
  page: Page,
  resources: Resources,
  nonce: string,
  onBlocked: (url: string) => void,
): Promise<void> {
  const policy = [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'unsafe-inline'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  // Puppeteer's own interception waits for two events of each request, and encodes bytes one by one.
  const session = await page.createCDPSession()
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    // The browser may have ended; that error appears where the page is awaited.
    const bear = (answered: Promise<unknown>): void => void answered.catch(() => undefined)
    const url = new URL(request.url)
    // kiyo's own styles draw small figures; manuscripts' images have been read and checked by now.
    if (url.protocol === 'data:') {
      bear(session.send('Fetch.continueRequest', { requestId }))
      return
    }
    const resource = url.origin === ORIGIN ? resources.get(pathOf(url)) : undefined
    if (!resource) {
      // Browsers request this icon themselves.
      if (url.pathname !== '/favicon.ico') onBlocked(request.url)
      bear(session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }))
      return
    }
    const { body, contentType } = resource
    const headers = { 'content-type': contentType, 'content-security-policy': policy }
    bear(
      session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
        body: Buffer.from(body).toString('base64'),
      }),
    )
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}
