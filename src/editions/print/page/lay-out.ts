import { firstPageOf } from '../../../model/beginning.js'
import type { LayoutRequest, ParagraphToCompose, ReadSurvey, TableToFit } from '../layout.js'
import { articleColumns } from './article-columns.js'
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
 * @returns        the content of the pages and its positions, for the audit
 */
export async function layOut({ articles, lines, css }: LayoutRequest): Promise<ReadSurvey> {
  const columns = articles.map(({ index }) => articleColumns(index))
  const started = performance.now()
  setListed(lines, textsOf(articles))
  const typeArea = readTypeArea()
  const flows = columns.map(({ flow }) => flow)
  const tables = takeTableParts(flows, typeArea.blockSize)
  for (const flow of flows) divideTurned(flow, tables)
  for (const flow of flows) keepToGrid(flow, typeArea.leading)
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

  const pages = surveyPages()
  const surveyed = performance.now()
  return {
    outOfStep,
    shortened,
    format,
    margins,
    pages,
    headings: sheets.map(({ dataset }) => dataset.heading ?? ''),
    milliseconds: {
      set: linesSet - started,
      measure: measuredAll - linesSet,
      plan: plannedAll - measuredAll,
      paginate: paginated - plannedAll,
      survey: surveyed - paginated,
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
