import { Worker } from 'node:worker_threads'
import type { PagesAnswer, PagesRequest } from './read-pages-in-worker.js'
import type { PdfPage } from './read-pdf-pages.js'

interface Waiting {
  resolve: (pages: PdfPage[]) => void
  reject: (error: unknown) => void
}

/** A thread, and by their numbers the requests that it has not answered. */
interface PageReader {
  worker: Worker
  waiting: Map<number, Waiting>
}

let reader: PageReader | undefined
let requests = 0
/** A finished PDF is read once, however often it is asked for. */
const asked = new WeakMap<Uint8Array, Promise<PdfPage[]>>()

/** Start the thread that reads PDFs, which takes a while to load pdf.js. It does not keep the program from ending. */
export function startPageReader(): Worker {
  reader ??= start()
  return reader.worker
}

function start(): PageReader {
  const worker = new Worker(new URL('./read-pages-in-worker.js', import.meta.url))
  // Of this thread alone: it may end when another has been started.
  const waiting = new Map<number, Waiting>()
  const started = { worker, waiting }
  const fail = (error: unknown): void => {
    if (reader === started) reader = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: PagesAnswer) => {
    const { resolve, reject } = waiting.get(answer.id) ?? {}
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('pages' in answer) resolve?.(answer.pages)
    else reject?.(answer.error)
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`The thread that reads PDFs ended with ${code}`)))
  worker.unref()
  return started
}

/**
 * Read the text of a PDF as `readPdfPages` does, in a thread of its own, beside what is made meanwhile.
 *
 * @param pdf  not changed afterwards
 */
export function readPdfPagesAside(pdf: Uint8Array): Promise<PdfPage[]> {
  const known = asked.get(pdf)
  if (known) return known
  reader ??= start()
  const { worker, waiting } = reader
  const request: PagesRequest = { id: ++requests, pdf }
  const pages = new Promise<PdfPage[]>((resolve, reject) => waiting.set(request.id, { resolve, reject }))
  // Where a message ends the build before its check, nobody waits for it.
  pages.catch(() => undefined)
  asked.set(pdf, pages)
  worker.ref()
  worker.postMessage(request)
  return pages
}
