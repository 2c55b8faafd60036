import { type ClassName, classes } from '../../../model/classes.js'
// First, because paged.js binds the functions by which it waits when it is loaded.
import './without-waiting.js'
import './without-observing.js'
import { Previewer } from 'pagedjs'
import { firstPageOf } from '../../../model/beginning.js'
import type { WritingMode } from '../../../model/logical-box.js'
import type { Binding, NotePlacement, PageFormat } from '../../../model/page-format.js'
import type { LayoutRequest, ParagraphToCompose, Survey, TableToFit, TypeArea } from '../layout.js'
import { divideTurned } from './divide-turned.js'
import { enlargeSheets } from './enlarge-sheets.js'
import { fitNoteNumbers } from './fit-note-numbers.js'
import { keepToGrid } from './keep-to-grid.js'
import {
  type ArticleColumns,
  listOutOfStepOf,
  makeSheets,
  measureArticle,
  planArticle,
} from './lay-out-article.js'
import { lengthOf } from './length-of.js'
import {
  findParagraphs,
  isOfColumn,
  type ListedParagraph,
  listParagraph,
  markIndent,
  prepareParagraph,
  readParagraph,
} from './list-paragraphs.js'
import { listShortened } from './list-shortened.js'
import { type ListedTable, listTables, setColumns } from './list-tables.js'
import { makeBlankSheet } from './make-sheet.js'
import { pageRule } from './page-rule.js'
import { placeMargins } from './place-margins.js'
import { setLines } from './set-lines.js'
import { surveyPages } from './survey-pages.js'
import { takeTableParts } from './table-parts.js'
import { token } from './token.js'
import { trueUpLines } from './true-up-lines.js'
import { withoutCounting } from './without-counting.js'

export { undrawnImages } from './undrawn-images.js'

/** The listed tables and paragraphs, kept between the calls, and the blocks of text that are to be listed. */
let listedTables: ListedTable[] = []
let listed: ListedParagraph[] = []
let toList: { block: HTMLElement; isReprint: boolean; isPrepared: boolean }[] = []

/** About how many characters are listed at once. */
const STRETCH = 10_000

/**
 * First part: prepare the page and list its tables, so that their columns can be fitted.
 *
 * @returns  the tables in order: for each article those of the running text, then those of the notes
 */
export async function listAllTables({ articles }: Pick<LayoutRequest, 'articles'>): Promise<TableToFit[]> {
  // The page is hidden until its fonts are loaded; otherwise the browser would search system fonts for every character.
  await Promise.all([...document.fonts].map((font) => font.load()))
  document.body.hidden = false
  const typeArea = readTypeArea()
  listedTables = articles.flatMap(({ index, isReprint }) => {
    const { flow, notes } = columnsOf(index)
    // The pages of a reprint are those of the original.
    return listTables(notes ? [flow, notes] : [flow], isReprint ? undefined : typeArea)
  })
  return listedTables.map(({ table }) => table)
}

/**
 * Second part: set the columns of the tables, and list the first of the paragraphs to be composed: while Node composes
 * some, the next are listed.
 *
 * @param tables  in the order in which they were listed
 * @returns       the paragraphs in order: for each article those of the running text, then those of the notes; they go on in
 *                `listFurther`
 */
export function listText({
  articles,
  tables,
}: Pick<LayoutRequest, 'articles' | 'tables'>): ParagraphToCompose[] {
  for (const [index, fit] of tables.entries()) {
    const table = listedTables[index]
    if (table) setColumns(table, fit)
  }
  toList = articles.flatMap(({ index, isReprint }) => {
    const { flow, notes } = columnsOf(index)
    return findParagraphs(notes ? [flow, notes] : [flow]).map((block) => {
      return { block, isReprint, isPrepared: isOfColumn(block) }
    })
  })
  // All are changed before any is measured, so that the browser lays the columns out once.
  for (const { block, isReprint, isPrepared } of toList) if (isPrepared) prepareParagraph(block, isReprint)
  listed = []
  return listFurther()
}

/** List the next paragraphs to be composed; none when all are listed. */
export function listFurther(): ParagraphToCompose[] {
  const from = listed.length
  let characters = 0
  while (characters < STRETCH) {
    const next = toList[listed.length]
    if (!next) break
    characters += next.block.textContent?.length ?? 0
    const { block, isReprint, isPrepared } = next
    listed.push(isPrepared ? readParagraph(block) : listParagraph(block, isReprint))
  }
  const stretch = listed.slice(from)
  for (const one of stretch) markIndent(one)
  return stretch.map(({ paragraph }) => paragraph)
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
export async function layOut({ articles, lines, css }: LayoutRequest): Promise<Survey> {
  const columns = articles.map(({ index }) => columnsOf(index))
  const started = performance.now()
  for (const [index, paragraph] of listed.entries()) setLines(paragraph, lines[index] ?? [])
  fitNoteNumbers(columns.flatMap(({ flow, notes }) => [flow, ...(notes ? [notes] : [])]))
  trueUpLines(listed.map(({ block }) => block))
  const typeArea = readTypeArea()
  const tables = new Map(columns.flatMap(({ flow }) => [...takeTableParts(flow, typeArea.blockSize)]))
  for (const { flow } of columns) divideTurned(flow, tables)
  for (const { flow } of columns) keepToGrid(flow, typeArea.leading)
  const linesSet = performance.now()
  const format = readFormat(columns[0]?.flow ?? document.body)
  const measured = articles.map((article) => {
    const own = columnsOf(article.index)
    return alone(own, columns, () => measureArticle(article, own, typeArea, tables))
  })
  const measuredAll = performance.now()
  const planned = measured.map((article) => planArticle(article, typeArea))
  const plannedAll = performance.now()

  // What is out of the document is divided without the browser keeping account of it.
  document.body.replaceChildren()
  const sheets: HTMLElement[] = []
  const outOfStep: Survey['outOfStep'] = []
  const shortened: Survey['shortened'] = []
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
  withoutCounting()
  const previewer = new Previewer()
  let made = 0
  previewer.on('page', () => {
    made++
    // Node exposes this function to show progress.
    ;(globalThis as { reportPage?: (page: number, of: number) => void }).reportPage?.(made, sheets.length)
  })
  const content = document.createDocumentFragment()
  content.append(...sheets)
  await previewer.preview(
    content,
    [{ [location.href]: css + pageRule(articles[0]?.furniture) }],
    document.body,
  )
  placeMargins(format)
  enlargeSheets()
  const paginated = performance.now()

  const pages = surveyPages()
  const surveyed = performance.now()
  return {
    outOfStep,
    shortened,
    format,
    pages,
    milliseconds: {
      set: linesSet - started,
      measure: measuredAll - linesSet,
      plan: plannedAll - measuredAll,
      paginate: paginated - plannedAll,
      survey: surveyed - paginated,
    },
  }
}

/** Get the columns of an article: its running text, and its notes if it has any. */
function columnsOf(article: number): ArticleColumns {
  const columnOf = (name: ClassName): HTMLElement | null =>
    document.querySelector<HTMLElement>(`.${name}[data-article="${article}"]`)
  const flow = columnOf(classes.flow)
  if (!flow) throw new Error(`The page has no article ${article}`)
  return { flow, notes: columnOf(classes.notes) }
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

function readFormat(flow: HTMLElement): PageFormat {
  return {
    trim: { width: millimetres('var(--page-width)'), height: millimetres('var(--page-height)') },
    writingMode: getComputedStyle(flow).writingMode as WritingMode,
    binding: token('--page-binding') as Binding,
    notePlacement: token('--note-placement') as NotePlacement,
  }
}

function readTypeArea(): TypeArea {
  return {
    blockSize: lengthOf('var(--text-height)'),
    separation: lengthOf('var(--note-separation)'),
    leading: lengthOf('var(--text-leading)'),
  }
}

/** A CSS length in millimetres, to a hundredth: the browser keeps lengths in 1/64 pixel. */
function millimetres(value: string): number {
  return Math.round(((lengthOf(value) * 25.4) / 96) * 100) / 100
}
