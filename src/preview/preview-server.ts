import { randomBytes } from 'node:crypto'
import express, { type NextFunction, type Request, type Response } from 'express'
import type { Language } from '../messages/message.js'
import { sayerOf } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import { appDocument } from './app-document.js'
import type { OpenPlace } from './open-in-editor.js'
import type { PreviewUpdates } from './preview-update.js'
import { UpdateStream } from './update-stream.js'

/** A resource of the server. */
export interface Resource {
  contentType: string
  body: Uint8Array | string
}

/** Resources by path. */
export type PreviewResources = ReadonlyMap<string, Resource>

/** The server of a preview, which answers only this machine and only requests with its secret path. */
export interface PreviewServer {
  url: string
  updates: UpdateStream
  /** Serve the resources that an update refers to, in place of those of the last update of its kind. */
  offer: (kind: keyof PreviewUpdates, resources: PreviewResources) => void
  /** End every connection. */
  close: () => Promise<void>
}

const ADDRESS = '127.0.0.1'
const OPEN = 'open'
/** Where the page asks for a place to be opened by a command of the reader's. */
const OPEN_HERE = `${OPEN}?file={place}&line={line}`

/** No use by other sites, no caching, no sniffing, no referrer. */
const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/**
 * Start the server of a preview.
 *
 * It listens on 127.0.0.1 alone. Other web pages could still send requests to it through the browser, so its paths
 * begin with random letters, and it answers only to its own host name, against DNS rebinding.
 *
 * @param port  0 takes a free one
 * @param app   scripts and style of the page
 * @param language  of the reader
 * @param opener    the address by which an editor opens `{place}` at `{line}`, or what opens it here
 * @throws Failure 73 when the port cannot be opened
 */
export async function openPreviewServer(
  port: number,
  app: PreviewResources,
  language: Language,
  opener?: string | OpenPlace,
): Promise<PreviewServer> {
  const say = sayerOf(language)
  const root = `/${randomBytes(16).toString('base64url')}/`
  const updates = new UpdateStream()
  const offers = new Map<keyof PreviewUpdates, PreviewResources[]>()

  const server = express()
  server.disable('x-powered-by')
  server.disable('etag')
  server.use((request: Request, response: Response, next: NextFunction) => {
    const { localPort } = request.socket
    response.set(HEADERS)
    if (![`${ADDRESS}:${localPort}`, `localhost:${localPort}`].includes(request.headers.host ?? '')) {
      refuse(response, 403, say('preview.own-address-only'))
    } else if (request.method !== 'GET' && !(request.method === 'POST' && typeof opener === 'function'))
      refuse(response, 405, say('preview.nothing-to-send'))
    else if (!request.path.startsWith(root)) refuse(response, 404, say('preview.nothing-here'))
    else next()
  })
  server.get(root, (_request, response) => {
    const nonce = randomBytes(16).toString('base64')
    response
      .set('content-security-policy', pagePolicy(nonce))
      .type('html')
      .send(appDocument(nonce, language, typeof opener === 'function' ? OPEN_HERE : opener))
  })
  server.get(`${root}updates`, (request, response) => {
    response.set('content-type', 'text/event-stream')
    updates.add(request, response)
  })
  server.post(`${root}${OPEN}`, async (request, response) => {
    const { file, line } = request.query
    response.status(204).end()
    const isOpened = typeof opener === 'function' && (await opener(`${file}`, `${line}`))
    updates.tell('opened', { place: `${file}:${line}`, isOpened })
  })
  server.use((request: Request, response: Response) => {
    const path = decodePath(request.path.slice(root.length))
    const resource = [app, ...[...offers.values()].flat()].flatMap((one) => one.get(path) ?? [])[0]
    if (!resource) return refuse(response, 404, say('preview.nothing-here'))
    const { contentType, body } = resource
    response.set('content-security-policy', BOOK_POLICY).set('content-type', contentType)
    response.send(typeof body === 'string' ? body : Buffer.from(body))
  })

  const listening = await new Promise<ReturnType<typeof server.listen>>((resolve, reject) => {
    const started = server.listen(port, ADDRESS, (error?: Error) => {
      if (error) reject(cannotListen(port, error))
      else resolve(started)
    })
  })
  const address = listening.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${ADDRESS}:${taken}${root}`,
    updates,
    offer(kind, resources) {
      // A page may still be loading resources of the previous update.
      offers.set(kind, [resources, ...(offers.get(kind) ?? []).slice(0, 1)])
    },
    async close() {
      const closed = new Promise<void>((resolve) => listening.close(() => resolve()))
      updates.close()
      listening.closeAllConnections()
      await closed
    },
  }
}

/** Make the policy of the page: its own scripts only, and style attributes, which set the lines of the pages. */
function pagePolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Policy of the book, which is shown in a frame: no script, no other resources. */
const BOOK_POLICY = [
  `default-src 'none'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
  'sandbox allow-same-origin',
].join('; ')

function refuse(response: Response, status: number, reason: string): void {
  response.status(status).type('text/plain').send(`${reason}\n`)
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

function cannotListen(port: number, error: Error): Failure {
  const { code = error.message } = error as NodeJS.ErrnoException
  return code === 'EADDRINUSE'
    ? new Failure('port-in-use', { port }, { cause: error })
    : new Failure('port-refused', { port, code }, { cause: error })
}
