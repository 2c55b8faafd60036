import type { Browser } from 'puppeteer-core'
import type { VFile } from 'vfile'
import { cite } from './cite/cite.js'
import { makeEpub } from './editions/epub/make-epub.js'
import { showEdition } from './editions/print/show-edition.js'
import { loadFonts } from './fonts/load-fonts.js'
import type { PublishedArticle } from './model/publication.js'
import { hasErrors } from './model/report.js'
import type { PreviewPart } from './preview/preview-part.js'
import { proofArticle } from './proofread/findings/proof-article.js'
import { readManuscript } from './read/read-manuscript.js'
import { typeset } from './typography/typeset.js'

/** What a preview is built with. */
export interface BuildPreviewOptions {
  browser: () => Promise<Browser>
  /** Date of editions whose front matter gives none. */
  modified: Date
  /** Gives the build up, at its next step. */
  signal: AbortSignal
}

/**
 * Build what an editor looks at while writing: the pages first, then what is found on them, then the book. Nothing is
 * written to disk, and no PDF is made.
 *
 * @param folder  the manuscript's folder
 * @returns       the parts as they are ready; after an error none follow. The last holds the messages of all
 * @throws the signal's reason when it was given up; Failure when the machine or the tools fail
 */
export async function* buildPreview(
  folder: string,
  { browser, modified, signal }: BuildPreviewOptions,
): AsyncGenerator<PreviewPart> {
  const progress = (): void => signal.throwIfAborted()
  const manuscript = await readManuscript(folder)
  const { article, file } = manuscript
  progress()
  const references = await cite(manuscript)
  if (hasErrors(file)) return yield messagesOf(file)
  const tree = typeset(manuscript)
  const ownCopy = (): PublishedArticle => ({ article, tree: structuredClone(tree), references, file })
  progress()
  if (hasErrors(file)) return yield messagesOf(file)

  const shown = await showEdition(ownCopy(), { browser: await browser(), progress })
  progress()
  if (!shown) return yield messagesOf(file)
  const proof = proofArticle(tree, file, article, shown.pages)
  yield { kind: 'pages', article, proof, shown }
  if (hasErrors(file)) return yield messagesOf(file)

  progress()
  yield { kind: 'findings', proof, file }

  progress()
  const fonts = article.epub.embedFonts ? (await loadFonts(tree, file, 'epub')).typefaces : undefined
  const date = article.date ? new Date(article.date) : modified
  const pageMap = article.pages === 'print' ? shown.pageMap : undefined
  const epub = await makeEpub(ownCopy(), { modified: date, pageMap, fonts })
  yield { kind: 'book', epub }
  yield messagesOf(file)
}

function messagesOf(file: VFile): PreviewPart {
  return { kind: 'messages', file }
}
