import type { Element } from 'hast'
import type { Page } from 'puppeteer-core'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import { said } from '../../messages/say.js'
import { Failure } from '../../model/failure.js'
import type { PagesRead } from '../../model/printed-page.js'
import { isFaulty, type Publication, type PublishedArticle } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { EditionMeans } from '../edition.js'
import { auditPages } from './audit-pages.js'
import { fitTables } from './compose-lines.js'
import { composeOnce } from './compose-once.js'
import { furnitureOf, NO_FURNITURE } from './fill-furniture.js'
import type {
  ArticleToLayOut,
  LayoutRequest,
  ParagraphToCompose,
  ReadSurvey,
  Survey,
  TableToFit,
} from './layout.js'
import { listAhead } from './list-ahead.js'
import { loadPage } from './load-page.js'
import { loadPrintFonts } from './load-print-fonts.js'
import type { PagesToTake } from './pages-to-take.js'
import { placePages } from './place-pages.js'
import { readPrintStyles, renderColumns } from './render-page.js'
import { reportFigures } from './report-figures.js'
import { reportLastPage } from './report-last-page.js'
import { reportOutOfStep } from './report-out-of-step.js'
import { reportSvgText } from './report-svg-text.js'
import { reportTables } from './report-tables.js'

/** A publication laid out as pages in an open page of the browser. */
export interface LaidOutPublication {
  page: Page
  survey: Survey
  /** The fonts that the pages are set in. */
  fonts: LoadedFonts
  /** Ends a step of the work and notes how long it took. */
  lap: (name: string) => void
  /** Milliseconds of each step. */
  laps: Record<string, number>
}

/**
 * Lay a publication out as pages in a browser, audit the pages, and process them while they are open.
 *
 * @param own   with prepared trees; its files take the messages of the audit, which may be errors
 * @param work  processes the pages; its result is returned
 * @returns     `undefined` where the publication cannot be laid out; the messages say why
 */
export async function layOutPublication<Result>(
  own: Publication,
  {
    browser,
    session,
    isDraft = false,
    progress,
    meanwhile,
    cache,
    fonts: given,
    on,
    columns: rendered,
    withoutFurniture = false,
  }: Pick<EditionMeans, 'browser' | 'session' | 'isDraft' | 'progress' | 'meanwhile' | 'cache'> & {
    /** That are loaded already, of a publication that this is a part of. */
    fonts?: LoadedFonts | undefined
    /** Where it does not begin on the page that its article says. */
    on?: PagesToTake | undefined
    /** That are rendered already: it is done once with a tree. */
    columns?: readonly Element[] | undefined
    /** Without running heads and folios, and without the audit: the pages get their numbers afterwards. */
    withoutFurniture?: boolean
  },
  work: (laidOut: LaidOutPublication) => Promise<Result>,
): Promise<Result | undefined> {
  const { articles } = own
  const { laps, lap } = stopwatch()

  progress(said('step.fonts'))
  // It takes a while to open; where there is no browser, that is said when it is needed.
  const opening = browser().then((one) => one.newPage())
  opening.catch(() => undefined)
  let isUsed = false
  try {
    const fonts = given ?? (await loadPrintFonts(own, { session, isDraft, cache }))
    if (!fonts || isFaulty(own)) return undefined
    const styles = await readPrintStyles()
    lap('fonts')

    for (const { article, file } of articles) reportSvgText(article.images.values(), file)
    if (isFaulty(own)) return undefined

    progress(said('step.loading'))
    const columns = rendered ?? renderColumns(own)
    const used = opening.then(async (page) => {
      isUsed = true
      await page.exposeFunction('reportPage', (page: number, pages: number) =>
        progress(said('step.page', { page, pages })),
      )
      return page
    })
    const { page, faults } = await loadPage(used, own, { ...fonts, columns, styles })
    reportUndrawn(await call<string[]>(page, 'undrawnImages', {}), articles)
    if (isFaulty(own)) return undefined
    lap('load')

    progress(said('step.composing'))
    const read = await layOutColumns(page, own, {
      fonts,
      session,
      cache,
      css: styles.pages,
      withoutFurniture,
      first: on?.first,
      meanwhile,
      lap,
    })
    const survey: Survey = { ...read, pages: placePages(read.pages) }
    lap('lay out')
    on?.end(survey.pages.at(-1)?.number ?? 0)
    if (faults.length > 0) throw new Failure('layout-error', { detail: faults[0] ?? '' })
    if (!withoutFurniture) auditSurvey(survey, articles)
    return await work({ page, survey, fonts, lap, laps })
  } finally {
    const closed = opening.then((page) => page.close()).catch(() => undefined)
    // Pages take much memory; a tab of a publication with faults, which may be opening yet, has none.
    if (isUsed) await closed
  }
}

/**
 * Compose the paragraphs of a publication whose columns are loaded, and have the browser make pages of them. What is handed to
 * and fro is done with when it returns.
 *
 * @param tab    that the columns are loaded in
 * @param own    its files take the messages on tables
 * @param first  the number of the first page, where it is not what its article says
 */
async function layOutColumns(
  tab: Page,
  own: Publication,
  {
    fonts,
    session,
    cache,
    css,
    withoutFurniture,
    first,
    meanwhile,
    lap,
  }: Pick<EditionMeans, 'session' | 'meanwhile' | 'cache'> &
    Pick<LayoutRequest, 'css'> &
    Pick<LaidOutPublication, 'fonts' | 'lap'> & {
      withoutFurniture: boolean
      first: Promise<number> | undefined
    },
): Promise<ReadSurvey> {
  const toLayOut = own.articles.map(
    (one): ArticleToLayOut => ({
      index: one.index,
      begins: one.begins,
      isReprint: one.article.pages === 'original',
      furniture: withoutFurniture ? NO_FURNITURE : furnitureOf(one, own.journal).furniture,
    }),
  )
  const listed = await call<TableToFit[]>(tab, 'listAllTables', { articles: toLayOut })
  const tables = fitTables(listed, fonts, session)
  reportTables(tables, own.articles)
  lap('list')
  const stretches = listAhead<ParagraphToCompose>((isFirst) =>
    isFirst ? call(tab, 'listText', { articles: toLayOut, tables }) : call(tab, 'listFurther', {}),
  )
  const lines = await composeOnce(stretches, fonts, session, cache)
  lap('compose')
  const page = await first
  const placed = toLayOut.map((one) => (page === undefined ? one : { ...one, begins: { page } }))
  const request: LayoutRequest = { articles: placed, css, tables, lines }
  const [{ pagesLeft, ...read }] = await Promise.all([
    call<ReadSurvey & PagesRead>(tab, 'layOut', request),
    meanwhile(),
  ])
  for (let left = pagesLeft; left > 0; ) {
    const further = await call<PagesRead>(tab, 'readFurther', {})
    read.pages.push(...further.pages)
    left = further.pagesLeft
  }
  return read
}

/** Audit pages; the files of their articles take the messages. */
export function auditSurvey(
  survey: Pick<Survey, 'outOfStep' | 'shortened' | 'pages'>,
  articles: readonly PublishedArticle[],
): void {
  for (const [at, { index, article, tree, file }] of articles.entries()) {
    reportOutOfStep(survey.outOfStep[at] ?? [], file)
    for (const text of survey.shortened[at] ?? []) report(file, 'shortened-running-head', { text })
    const pages = survey.pages.filter(({ start }) => start.article === index)
    auditPages(pages, tree, file)
    reportFigures(pages, tree, file)
    reportLastPage(article, pages.at(-1)?.number, file)
  }
}

/** Report images that the browser cannot draw. */
export function reportUndrawn(sources: readonly string[], articles: readonly PublishedArticle[]): void {
  for (const source of new Set(sources)) {
    for (const { article, file } of articles) {
      const image = article.images.get(source)
      if (image) report(file, 'unsupported-image.undrawn', { name: image.path }, image.place)
    }
  }
}

/** Call a function of the page's own script. */
function call<Result>(
  page: Page,
  name: 'undrawnImages' | 'listAllTables' | 'listText' | 'listFurther' | 'layOut' | 'readFurther',
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
