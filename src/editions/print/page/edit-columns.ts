import { firstPageOf } from '../../../model/beginning.js'
import { classes } from '../../../model/classes.js'
import type { EditedSheets, EditRequest, UnitEdit } from '../edit-requests.js'
import type { ParagraphToCompose, TableToFit } from '../layout.js'
import { articleColumns } from './article-columns.js'
import { closeOpening } from './close-opening.js'
import { listTablesOf, listTextOf, setListed, type TextToCompose } from './compose-columns.js'
import { copyPlanned } from './copy-planned.js'
import { countCellsAnew } from './divide-row.js'
import { divideTurned } from './divide-turned.js'
import { keepToGrid } from './keep-to-grid.js'
import {
  listOutOfStepOf,
  type MeasuredArticle,
  makeSheets,
  measureArticle,
  planArticle,
} from './lay-out-article.js'
import { listShortened } from './list-shortened.js'
import { readFormat, readTypeArea } from './read-format.js'
import { showWithFonts } from './show-with-fonts.js'
import { type TableParts, takeTableParts } from './table-parts.js'
import { undrawnImages } from './undrawn-images.js'

export { listFurther } from './compose-columns.js'

/** The parts of the columns. They are composed and set, and never divided: pages are made of copies. */
const units: Record<keyof EditRequest['edits'], HTMLElement[]> = { flow: [], body: [], notes: [] }
/** Those that the last edit changed. */
let edited: HTMLElement[] = []
/** The repeated parts of all tables. */
let tables: ReadonlyMap<HTMLTableElement, TableParts> = new Map()
/** The sheets before the last edit, by their HTML. */
let sheetsBefore: ReadonlyMap<string, number> = new Map()

/**
 * First part: put the changed parts of the columns in the place of the old ones, and list the tables in them.
 *
 * @returns  the `src` of each image that the browser cannot draw, and the tables in order
 */
export async function editColumns({
  article: { index, isReprint },
  edits,
}: Pick<EditRequest, 'article' | 'edits'>): Promise<{ undrawn: string[]; listed: TableToFit[] }> {
  await showWithFonts()
  const { flow, notes } = articleColumns(index)
  edited = []
  units.flow = editUnits(flow, units.flow, edits.flow)
  // What is around the body is no part that is composed.
  edited = edited.filter((one) => !holdsBody(one))
  const body = units.flow.find(holdsBody)
  units.body = body ? editUnits(body, units.body, edits.body) : []
  units.notes = notes ? editUnits(notes, units.notes, edits.notes) : []
  // Others have been drawn before.
  const undrawn = edited.some((one) => one.querySelector('img')) ? await undrawnImages() : []
  return { undrawn, listed: listTablesOf([textOf(index, isReprint)], readTypeArea()) }
}

/** Second part: set the columns of the listed tables, and list the first of the changed paragraphs, as `listText` does. */
export function listEdited({
  article: { index, isReprint },
  tables: fits,
}: Pick<EditRequest, 'article' | 'tables'>): ParagraphToCompose[] {
  return listTextOf([textOf(index, isReprint)], fits)
}

/**
 * Third part: set the composed lines of what was changed, measure the columns, plan the pages, and divide a copy of the
 * columns by the plan.
 *
 * @returns  the sheets, those that are as before by their places alone
 */
export function divideEdited({ article, lines }: Pick<EditRequest, 'article' | 'lines'>): EditedSheets {
  const started = performance.now()
  const columns = articleColumns(article.index)
  const { flow } = columns
  const typeArea = readTypeArea()
  setListed(lines, [textOf(article.index, article.isReprint)])
  const ofFlow = edited.filter((one) => flow.contains(one))
  tables = new Map([
    ...[...tables].filter(([table]) => table.isConnected),
    ...takeTableParts(ofFlow, typeArea.blockSize),
  ])
  divideTurned(flow, tables)
  closeOpening(flow, typeArea)
  keepToGrid(flow, typeArea.leading)
  const linesSet = performance.now()
  const measured: MeasuredArticle = measureArticle(article, columns, typeArea, tables)
  const measuredAll = performance.now()
  const planned = planArticle(measured, typeArea)
  const plannedAll = performance.now()
  const isLasting = flow.querySelector(`.${classes.turnedPage}`) === null
  // Those of a turned table are divided in the columns themselves.
  if (isLasting) countCellsAnew()
  const first = firstPageOf(article.begins, 0)
  const format = readFormat(flow)
  const sheets = makeSheets(copyPlanned(planned), first, typeArea, format)
  const html = sheets.map((sheet) => sheet.outerHTML)
  const known = sheetsBefore
  sheetsBefore = new Map(html.map((one, at) => [one, at]))
  return {
    outOfStep: listOutOfStepOf(planned, first, typeArea),
    shortened: listShortened(sheets),
    format,
    sheets: html.map((one) => known.get(one) ?? one),
    isLasting,
    milliseconds: {
      set: linesSet - started,
      measure: measuredAll - linesSet,
      plan: plannedAll - measuredAll,
      paginate: performance.now() - plannedAll,
      survey: 0,
    },
  }
}

function holdsBody(unit: HTMLElement): boolean {
  return unit.classList.contains(classes.body)
}

/** What was changed of the article, as text to be composed. */
function textOf(article: number, isReprint: boolean): TextToCompose {
  return { roots: edited, columns: articleColumns(article), isReprint }
}

/** Edit the children of a container: those that are kept are not moved, so that the browser need not lay them out again. */
function editUnits(
  container: HTMLElement,
  before: readonly HTMLElement[],
  edits: readonly UnitEdit[],
): HTMLElement[] {
  const after = edits.map((edit): HTMLElement => {
    if (typeof edit === 'string') return parseUnit(edit)
    const kept = before[edit]
    if (!kept) throw new Error(`There is no part ${edit} to be kept`)
    return kept
  })
  const kept = new Set(after)
  if (kept.size === 0 || edits.every((edit) => typeof edit === 'string')) container.replaceChildren()
  for (const one of before) if (!kept.has(one)) one.remove()
  let next = container.firstElementChild
  for (const unit of after) {
    if (unit === next) next = next.nextElementSibling
    else {
      container.insertBefore(unit, next)
      edited.push(unit)
    }
  }
  return after
}

function parseUnit(html: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = html
  const unit = document.importNode(template.content, true).firstElementChild
  if (!(unit instanceof HTMLElement) || unit.nextSibling)
    throw new Error('A part of a column is no single element')
  return unit
}
