import { firstPageOf } from '../../../model/beginning.js'
import type { PageReading, PagesRead } from '../../../model/printed-page.js'
import type { LayoutRequest, ParagraphToCompose, ReadSurvey, TableToFit } from '../layout.js'
import { articleColumns } from './article-columns.js'
import { closeOpening } from './close-opening.js'
import { listTablesOf, listTextOf, setListed, type TextToCompose } from './compose-columns.js'
import { divideTurned } from './divide-turned.js'
import { keepToGrid } from './keep-to-grid.js'
import {
  type ArticleColumns,
  listOutOfStepOf,
  makeSheets,
  measureArticle,
  planArticle,
} from './lay-out-article.js'
import { lengthOf } from './length-of.js'
import { listShortened } from './list-shortened.js'
import { makePages } from './make-pages.js'
import { makeBlankSheet } from './make-sheet.js'
import { readFormat, readTypeArea } from './read-format.js'
import { showWithFonts } from './show-with-fonts.js'
import { surveyPages } from './survey-pages.js'
import { takeTableParts } from './table-parts.js'

export { listFurther } from './compose-columns.js'
export { undrawnImages } from './undrawn-images.js'

/**
 * First part: prepare the page and list its tables, so that their columns can be fitted.
 *
 * @returns  the tables in order: for each article those of the running text, then those of the notes
 */
export async function listAllTables({ articles }: Pick<LayoutRequest, 'articles'>): Promise<TableToFit[]> {
  await showWithFonts()
  return listTablesOf(textsOf(articles), readTypeArea())
}

/**
 * Second part: set the columns of the tables, and list the first of the paragraphs to be composed.
 *
 * @param tables  in the order in which they were listed
 * @returns       the paragraphs in order: for each article those of the running text, then those of the notes; they go on in
 *                `listFurther`
 */
export function listText({
  articles,
  tables,
}: Pick<LayoutRequest, 'articles' | 'tables'>): ParagraphToCompose[] {
  return listTextOf(textsOf(articles), tables)
}

/** What was read of the pages and is not handed over yet. */
let surveyed: PageReading[] = []

/** How many pages are handed over at once: the browser takes many times the memory of what it hands over while it does. */
const PAGES_AT_ONCE = 32

/** Hand over what was read of the next pages. */
export function readFurther(): PagesRead {
  return { pages: surveyed.splice(0, PAGES_AT_ONCE), pagesLeft: surveyed.length }
}

/** A publication as sheets, of which paged.js makes pages. */
interface DividedSheets extends Pick<ReadSurvey, 'format' | 'outOfStep' | 'shortened'> {
  sheets: HTMLElement[]
  /** When the plan was made, as `performance.now()` tells time. */
  planned: number
  /** Of the steps until then. */
  milliseconds: Pick<ReadSurvey['milliseconds'], 'set' | 'measure' | 'plan'>
}

/** The texts of articles, whole. */
function textsOf(articles: LayoutRequest['articles']): TextToCompose[] {
  return articles.map(({ index, isReprint }) => {
    const columns = articleColumns(index)
    return { roots: columns.notes ? [columns.flow, columns.notes] : [columns.flow], columns, isReprint }
  })
}

/**
 * Third part: set the composed lines, measure them in one column, plan the pages, divide text and notes by the plan,
 * and have paged.js make the pages with their margins, running heads and folios.
 *
 * paged.js gets one sheet for each page, so it never breaks text or moves notes, which is where it loses and doubles
 * text; a plan made from measured lines can be checked before and after.
 *
 * @param request  lines, numbers, running heads and style
 * @returns        the content of the pages and its positions, for the audit; that of the pages after the first ones by
 *                 `readFurther`
 */
export async function layOut({ articles, lines, css }: LayoutRequest): Promise<ReadSurvey & PagesRead> {
  const { sheets, format, outOfStep, shortened, planned, milliseconds } = divideIntoSheets(articles, lines)
  const margins = {
    inner: lengthOf('var(--page-margin-inner)'),
    outer: lengthOf('var(--page-margin-outer)'),
  }
  let made = 0
  await makePages(sheets, { css, furniture: articles[0]?.furniture, format }, () => {
    made++
    // Node exposes this function to show progress.
    ;(globalThis as { reportPage?: (page: number, of: number) => void }).reportPage?.(made, sheets.length)
  })
  const paginated = performance.now()

  surveyed = surveyPages()
  const ended = performance.now()
  return {
    outOfStep,
    shortened,
    format,
    margins,
    ...readFurther(),
    headings: sheets.map(({ dataset }) => dataset.heading ?? ''),
    milliseconds: {
      ...milliseconds,
      paginate: paginated - planned,
      survey: ended - paginated,
    },
  }
}

/**
 * Set the lines, measure and plan them, and divide the columns by the plan. What that takes is done with when it returns,
 * so that the browser need not keep it while the pages are made.
 *
 * @param lines  are taken out, since whoever hands them over keeps their list until the pages are read
 */
function divideIntoSheets(articles: LayoutRequest['articles'], lines: LayoutRequest['lines']): DividedSheets {
  const columns = articles.map(({ index }) => articleColumns(index))
  const started = performance.now()
  setListed(lines.splice(0), textsOf(articles))
  const typeArea = readTypeArea()
  const flows = columns.map(({ flow }) => flow)
  const tables = takeTableParts(flows, typeArea.blockSize)
  for (const flow of flows) divideTurned(flow, tables)
  for (const flow of flows) {
    closeOpening(flow, typeArea)
    keepToGrid(flow, typeArea.leading)
  }
  const linesSet = performance.now()
  const format = readFormat(columns[0]?.flow ?? document.body)
  const measured = articles.map((article) => {
    const own = articleColumns(article.index)
    return alone(own, columns, () => measureArticle(article, own, typeArea, tables))
  })
  const measuredAll = performance.now()
  const planned = measured.map((article) => planArticle(article, typeArea))
  const plannedAll = performance.now()

  // What is out of the document is divided without the browser keeping account of it.
  document.body.replaceChildren()
  const sheets: HTMLElement[] = []
  const outOfStep: ReadSurvey['outOfStep'] = []
  const shortened: ReadSurvey['shortened'] = []
  for (const article of planned) {
    const last = Number(sheets.at(-1)?.dataset.folio ?? 0)
    const first = firstPageOf(article.begins, last)
    for (let blank = last + 1; sheets.length > 0 && blank < first; blank++)
      sheets.push(makeBlankSheet(blank, article.index - 1))
    const made = makeSheets(article, first, typeArea, format)
    sheets.push(...made)
    shortened.push(listShortened(made))
    outOfStep.push(listOutOfStepOf(article, first, typeArea))
  }
  return {
    sheets,
    format,
    outOfStep,
    shortened,
    planned: plannedAll,
    milliseconds: {
      set: linesSet - started,
      measure: measuredAll - linesSet,
      plan: plannedAll - measuredAll,
    },
  }
}

/** Run a function while the other articles take no space: the browser measures less exactly far down. */
function alone<Result>(
  { flow: own }: ArticleColumns,
  all: readonly ArticleColumns[],
  work: () => Result,
): Result {
  const others = all.filter(({ flow }) => flow !== own).flatMap(({ flow, notes }) => [flow, notes])
  for (const other of others) other?.style.setProperty('display', 'none')
  const result = work()
  for (const other of others) other?.style.removeProperty('display')
  return result
}
