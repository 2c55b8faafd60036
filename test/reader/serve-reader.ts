import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, extname, join, normalize } from 'node:path'

const PAGE = new URL('../../../test/reader/reader.html', import.meta.url)
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
}

/**
 * Serve a reading system (foliate-js, as npm has it) with one book in it, to this machine alone.
 *
 * @param epub  the book's bytes
 * @returns     the address of the page, and what ends the server
 */
export async function serveReader(epub: Uint8Array): Promise<{ url: string; close: () => Promise<void> }> {
  const library = dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'))
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const content =
      path === '/book.epub'
        ? Promise.resolve(Buffer.from(epub))
        : readFile(path.startsWith('/foliate-js/') ? join(library, path.slice('/foliate-js'.length)) : PAGE)
    content.then(
      (bytes) => {
        response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('Expected a port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
