import { parentPort } from 'node:worker_threads'
import { loadPdfReader } from './load-pdf-reader.js'
import { type PdfPage, readPdfPages } from './read-pdf-pages.js'

/** What the thread is asked. */
export interface PagesRequest {
  id: number
  pdf: Uint8Array
}

/** What it answers. */
export type PagesAnswer = { id: number } & ({ pages: PdfPage[] } | { error: unknown })

// It is loaded while the thread has nothing to read.
void loadPdfReader().catch(() => undefined)

parentPort?.on('message', async ({ id, pdf }: PagesRequest) => {
  const answer = await readPdfPages(pdf).then(
    (pages): PagesAnswer => ({ id, pages }),
    (error: unknown): PagesAnswer => ({ id, error }),
  )
  parentPort?.postMessage(answer)
})
