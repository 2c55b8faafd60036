import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'puppeteer-core'
import { loadFonts } from '../../fonts/load-fonts.js'
import type { Step } from '../../messages/command-line/steps.js'
import { said } from '../../messages/say.js'
import { Failure } from '../../model/failure.js'
import type { PublishedArticle } from '../../model/publication.js'
import { hasErrors, report } from '../../model/report.js'
import type { Typeface } from '../../model/typeface.js'
import { auditPages } from './audit-pages.js'
import { composeLines } from './compose-lines.js'
import type { LayoutRequest, ParagraphToCompose, Survey } from './layout.js'
import { preparePrintTree } from './prepare-print-tree.js'
import { readPrintStyles, renderPage } from './render-page.js'
import { reportOutOfStep } from './report-out-of-step.js'
import { collectResources, ORIGIN, servePage } from './serve-page.js'

/** What laying out needs besides the tree. */
export interface LayoutInputs {
  browser: Browser
  /** Is told what happens. */
  progress: (step: Step) => void
  /** Work of others, done while the browser lays the pages out and this process would wait. */
  meanwhile?: (() => Promise<unknown>) | undefined
}

/** An edition laid out as pages, which stand in the browser while they are worked with. */
export interface LaidOutEdition {
  page: Page
  survey: Survey
  /** The fonts that the pages are set in. */
  typefaces: readonly Typeface[]
  /** Ends a step of the work and notes how long it took. */
  lap: (name: string) => void
  /** Milliseconds of each step. */
  laps: Record<string, number>
}

/**
 * Lay the tree out as pages in a browser, audit the pages, and work with them while they stand there.
 *
 * @param published  with the edition's own copy of the tree; its file takes the messages of the audit, which may be errors
 * @param work       is given the pages; its result is the result
 * @returns          nothing when the article cannot be laid out; the messages say why
 */
export async function layOutEdition<Result>(
  { article, tree, file }: PublishedArticle,
  { browser, progress, meanwhile }: LayoutInputs,
  work: (edition: LaidOutEdition) => Promise<Result>,
): Promise<Result | undefined> {
  const { laps, lap } = stopwatch()

  preparePrintTree(tree, article.lang)
  progress(said('step.fonts'))
  const { files, typefaces, css: fontCss } = await loadFonts(tree, file, 'print')
  if (hasErrors(file)) return undefined
  const styles = await readPrintStyles()
  lap('fonts')

  progress(said('step.loading'))
  const nonce = randomBytes(16).toString('base64')
  const resources = await collectResources(
    renderPage(tree, article, `${fontCss}\n${styles.text}\n${article.style ?? ''}`, nonce),
    files,
    article.images,
  )
  const page = await browser.newPage()
  try {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error instanceof Error ? error.message : String(error)))
    await servePage(page, resources, nonce, (url) => {
      report(file, 'blocked-request', { address: url.slice(0, 80) })
    })
    await page.exposeFunction('reportPage', (page: number, pages: number) =>
      progress(said('step.page', { page, pages })),
    )
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    lap('load')

    progress(said('step.composing'))
    const isReprint = article.pages === 'original'
    const paragraphs = await call<ParagraphToCompose[]>(page, 'listText', { isReprint })
    lap('list')
    const lines = composeLines(paragraphs, typefaces)
    lap('compose')
    const request: LayoutRequest = {
      article: 0,
      firstPage: article.firstPage,
      isReprint,
      head: { left: article.authors.map(({ name }) => name).join('・'), right: article.title },
      css: styles.pages,
      lines,
    }
    const [survey] = await Promise.all([call<Survey>(page, 'layOut', request), meanwhile?.()])
    lap('lay out')
    if (faults.length > 0) throw new Failure('layout-error', { detail: faults[0] ?? '' })
    reportOutOfStep(survey.outOfStep, file)
    auditPages(survey.pages, tree, file)
    return await work({ page, survey, typefaces, lap, laps })
  } finally {
    await page.close().catch(() => undefined)
  }
}

/** Call a function of the page's own script. */
function call<Result>(
  page: Page,
  name: 'listText' | 'layOut',
  input: Partial<LayoutRequest>,
): Promise<Result> {
  return page.evaluate(
    (input, name) =>
      import('/editions/print/page/lay-out.js' as string).then((script) => script[name](input)),
    input,
    name,
  ) as Promise<Result>
}

function stopwatch(): { laps: Record<string, number>; lap: (name: string) => void } {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    laps,
    lap(name) {
      const now = performance.now()
      laps[name] = now - last
      last = now
    },
  }
}
