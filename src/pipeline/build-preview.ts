import type { Browser } from 'puppeteer-core'
import { editions } from '../editions/editions.js'
import { orderEditions } from '../editions/order-editions.js'
import type { Session } from '../model/kept.js'
import type { Products } from '../model/products.js'
import { isFaulty } from '../model/publication.js'
import type { PreviewPart } from '../preview/preview-part.js'
import { proofArticles } from '../proofread/findings/proof-article.js'
import { ownCopy } from './own-copy.js'
import { publishFolder } from './publish-folder.js'
import { takeMessages } from './take-messages.js'

/** What a preview is built with. */
export interface BuildPreviewOptions {
  browser: () => Promise<Browser>
  /** Of one preview: keeps from build to build what the next one may want again. */
  session?: Session
  /** Date of editions whose front matter gives none. */
  modified: Date
  /** Gives the build up, at its next step. */
  signal: AbortSignal
}

/**
 * Build what an editor looks at while writing: the pages first, then what is found on them, then the book. Nothing is
 * written to disk, and no PDF is made.
 *
 * @param folder  the manuscript's, or the issue's
 * @returns       the parts as they are ready; after an error none follow. The last holds the messages of all
 * @throws the signal's reason when it was given up; Failure when the machine or the tools fail
 */
export async function* buildPreview(
  folder: string,
  { browser, session = {}, modified, signal }: BuildPreviewOptions,
): AsyncGenerator<PreviewPart> {
  const progress = (): void => signal.throwIfAborted()
  const { file, articles, publication } = await publishFolder(folder, async (_name, work) => {
    progress()
    return work()
  })
  const products: Partial<Products> = {}
  if (publication) {
    const { front } = publication
    const means = {
      browser,
      session,
      modified: front.date ? new Date(front.date) : modified,
      isDraft: true,
      jobs: 1,
      progress,
      product: async <Name extends keyof Products>(name: Name) => products[name],
      meanwhile: async () => undefined,
      give: () => undefined,
      neutral: publication,
    }
    for (const edition of orderEditions(editions)) {
      progress()
      const part = await edition.show?.(await ownCopy(publication, edition), means)
      progress()
      Object.assign(products, part?.products)
      if (part?.kind === 'book') yield { kind: 'book', epub: part.epub }
      if (part?.kind === 'pages') {
        const proofs = proofArticles(publication, part.shown.pages)
        yield { kind: 'pages', publication, proofs, shown: part.shown }
        if (isFaulty(publication)) break
        yield { kind: 'findings', proofs }
      }
      if (isFaulty(publication)) break
    }
  }
  takeMessages(file, articles)
  yield { kind: 'messages', file, sources: articles.map((one) => one.folder) }
}
