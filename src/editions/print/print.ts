import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { said } from '../../messages/say.js'
import type { Publication } from '../../model/publication.js'
import type { Edition, EditionMeans } from '../edition.js'
import type { MadeIssuePrint } from './make-issue-print.js'
import type { MadePrint } from './make-print.js'

/** The name of the PDF. */
const PDF = 'print.pdf'
/** The file for the printer. */
const PRESS = 'press.pdf'
/** Of the articles of an issue, each as it is in the issue. */
const OFFPRINTS = 'offprints'
/** The page map of the PDF beside it, for a later build of other editions alone. */
const PAGE_MAP = '.pages.json'

/** The printed edition: a PDF of pages, and with it the printer's file. */
export const print: Edition = {
  name: 'print',
  files: [PDF, PRESS, PAGE_MAP],
  folders: [OFFPRINTS],
  format: 'PDF',
  step: said('step.fonts'),
  usesBrowser: true,
  needs: [],
  gives: ['printed', 'pageMap', 'pdf', 'offprints'],
  onRequest: false,

  async prepare({ tree, article }) {
    const { preparePrintTree } = await import('./prepare-print-tree.js')
    preparePrintTree(tree, article.lang)
  },
  async make(own, means) {
    const { digestPrintInput, storePageMap } = await import('./stored-page-map.js')
    const made = await printPublication(own, means)
    if (!made) return undefined
    const { pdf, press, pages, format, pageMap, milliseconds } = made
    const digest = await digestPrintInput(means.neutral)
    return {
      files: [
        { name: PDF, bytes: pdf },
        ...(press ? [{ name: PRESS, bytes: press }] : []),
        ...[...(made.offprints ?? [])].map(([slug, bytes]) => ({ name: `${OFFPRINTS}/${slug}.pdf`, bytes })),
        { name: PAGE_MAP, bytes: storePageMap(pageMap, digest, pdf) },
      ],
      products: {
        printed: { name: PDF, pdf, pages, format, digest },
        pageMap,
        pdf: { name: PDF, bytes: pdf },
        offprints: made.offprints ?? new Map(own.articles.map(({ article }) => [article.slug, pdf])),
      },
      counts: { pages: pages.length },
      milliseconds,
    }
  },
  async check({ files: [{ bytes }], products }, { file }, { cache }) {
    const { checkPrint } = await import('./check-print.js')
    await checkPrint(bytes, products?.printed?.pages ?? [], file, cache)
  },
  async recall(folder, neutral) {
    const { digestPrintInput, readStoredPageMap } = await import('./stored-page-map.js')
    const digest = await digestPrintInput(neutral)
    const pageMap = await readStoredPageMap(join(folder, PDF), join(folder, PAGE_MAP), digest)
    if (!pageMap) return {}
    const bytes = await readFile(join(folder, PDF))
    return { pageMap, pdf: { name: PDF, bytes }, offprints: await recallOffprints(folder, neutral, bytes) }
  },
  async show(own, means) {
    const show = isArticle(own)
      ? (await import('./show-print.js')).showPrint
      : (await import('./show-issue.js')).showIssue
    const { pageMap, ...shown } = (await show(own, means)) ?? {}
    return pageMap && 'css' in shown ? { kind: 'pages', shown, products: { pageMap } } : undefined
  },

  async inspect(files) {
    const { inspectPrint } = await import('./inspect-print.js')
    const offprints = [...files]
      .filter(([name]) => name.startsWith(`${OFFPRINTS}/`))
      .map(([, bytes]) => bytes)
    return inspectPrint(files.get(PDF) ?? new Uint8Array(), files.get(PRESS), offprints)
  },
  async read(pdf, build) {
    const { readPrint } = await import('./read-print.js')
    return readPrint(pdf, build)
  },
}

async function recallOffprints(
  folder: string,
  neutral: Publication,
  pdf: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (isArticle(neutral)) return new Map(neutral.articles.map(({ article }) => [article.slug, pdf]))
  const offprints = new Map<string, Uint8Array>()
  for (const { article } of neutral.articles) {
    const bytes = await readFile(join(folder, OFFPRINTS, `${article.slug}.pdf`)).catch(() => undefined)
    if (bytes) offprints.set(article.slug, bytes)
  }
  return offprints
}

/** Print an article, or the articles of an issue with their offprints. */
async function printPublication(
  own: Publication,
  means: EditionMeans,
): Promise<(MadePrint & Partial<Pick<MadeIssuePrint, 'offprints'>>) | undefined> {
  if (isArticle(own)) {
    const { makePrint } = await import('./make-print.js')
    return makePrint(own, means)
  }
  const { makeIssuePrint } = await import('./make-issue-print.js')
  return makeIssuePrint(own, means)
}

/** Whether it is an article that appears alone. */
function isArticle({ articles, frame }: Publication): boolean {
  return articles.length === 1 && !frame
}
