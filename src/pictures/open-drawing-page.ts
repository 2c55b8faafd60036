import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { Failure } from '../model/failure.js'

/** The page's address; no such host exists, so the page can reach only what is served here. */
const ORIGIN = 'http://kiyo.invalid'

const require = createRequire(import.meta.url)
const PDFJS = dirname(require.resolve('pdfjs-dist/package.json'))

/** Folders of pdf.js's own files, by where the page asks for them: the program, and what some PDFs need. */
const PDFJS_FOLDERS: Readonly<Record<string, string>> = {
  '/pdfjs/': join(PDFJS, 'legacy', 'build'),
  '/pdfjs/cmaps/': join(PDFJS, 'cmaps'),
  '/pdfjs/standard_fonts/': join(PDFJS, 'standard_fonts'),
  '/pdfjs/wasm/': join(PDFJS, 'wasm'),
}

const PACKAGES = { 'pdfjs-dist': '/pdfjs/pdf.min.mjs', pixelmatch: '/pixelmatch.js' }

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  wasm: 'application/wasm',
}

/** A page of the browser that draws PDFs with pdf.js, without a network. */
export interface DrawingPage {
  /**
   * Make a PDF known to the page.
   *
   * @returns  the path by which the page finds it
   */
  add: (pdf: Uint8Array) => string
  /**
   * Call a function of a script in `pictures/page/`.
   *
   * @param script  its name: `draw-pages`
   * @param input   serialisable as JSON, like the result
   */
  call: <Result>(script: string, name: string, input: unknown) => Promise<Result>
  close: () => Promise<void>
}

/**
 * Open a page that draws PDFs; scripts of `pictures/page/` run in it, with `pdfjs-dist` and `pixelmatch` to import.
 *
 * @throws Failure 70 when the scripts of the page do not run
 */
export async function openDrawingPage(browser: Browser): Promise<DrawingPage> {
  const page = await browser.newPage()
  try {
    const pdfs = new Map<string, Uint8Array>()
    await serve(page, pdfs)
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    const isReady = await page.evaluate(() => 'pdfjsWorker' in globalThis)
    if (!isReady) throw new Failure('pictures-not-drawn')
    return {
      add(pdf) {
        const path = `/pdf/${pdfs.size + 1}`
        pdfs.set(path, pdf)
        return path
      },
      call: <Result>(script: string, name: string, input: unknown) =>
        page.evaluate(
          (path, name, input) => import(path).then((module) => module[name](input)),
          `/pictures/page/${script}.js`,
          name,
          input,
        ) as Promise<Result>,
      close: () => page.close().catch(() => undefined),
    }
  } catch (error) {
    await page.close().catch(() => undefined)
    throw error
  }
}

/** Answer the page's requests for itself, kiyo's scripts, the two packages and the PDFs; others are refused. */
async function serve(page: Page, pdfs: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    `default-src 'none'`,
    // Images of some kinds are decoded by programs of pdf.js's own, in WebAssembly.
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `connect-src 'self'`,
    `img-src blob: data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const html = [
    '<!doctype html><meta charset="utf-8"><title>kiyo</title>',
    `<script type="importmap" nonce="${nonce}">${JSON.stringify({ imports: PACKAGES })}</script>`,
    // In the page itself, where its requests are answered as the page's are.
    '<script type="module" src="/pdfjs/pdf.worker.min.mjs"></script>',
  ].join('')
  await page.setRequestInterception(true)
  page.on('request', (request: HTTPRequest) => {
    void answer(request, html, pdfs, policy)
      // The browser may have ended; that error appears where the page is awaited.
      .catch(() => undefined)
  })
}

async function answer(
  request: HTTPRequest,
  html: string,
  pdfs: ReadonlyMap<string, Uint8Array>,
  policy: string,
): Promise<void> {
  const url = new URL(request.url())
  // Made by pdf.js within the page.
  if (url.protocol === 'data:' || url.protocol === 'blob:') return request.continue()
  const path = url.pathname
  const isOurs = url.origin === ORIGIN && request.method() === 'GET'
  const body = !isOurs ? undefined : path === '/' ? html : (pdfs.get(path) ?? (await readScript(path)))
  if (body === undefined) return request.abort('blockedbyclient')
  const contentType =
    path === '/'
      ? 'text/html; charset=utf-8'
      : (CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream')
  return request.respond({ body, contentType, headers: { 'content-security-policy': policy } })
}

/** Read a file that the page may load; `undefined` for any other. */
async function readScript(path: string): Promise<Uint8Array | undefined> {
  if (path === PACKAGES.pixelmatch) return readFile(require.resolve('pixelmatch'))
  const name = path.slice(path.lastIndexOf('/') + 1)
  const place = path.slice(0, path.length - name.length)
  const folder = place === '/pictures/page/' ? new URL('page/', import.meta.url) : PDFJS_FOLDERS[place]
  if (!folder || !(await readdir(folder)).includes(name)) return undefined
  return readFile(typeof folder === 'string' ? join(folder, name) : new URL(name, folder))
}
