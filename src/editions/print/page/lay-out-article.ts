import { classes } from '../../../model/classes.js'
import type { PageFormat } from '../../../model/page-format.js'
import type { ArticleToLayOut, OutOfStep, PagePlan, TypeArea } from '../layout.js'
import { planPages } from '../plan-pages.js'
import { listOutOfStep, planReprint } from '../plan-reprint.js'
import { divideColumn } from './divide-column.js'
import { makeSheet } from './make-sheet.js'
import { markStart } from './mark-edges.js'
import { measureFlow, measureNotes } from './measure-lines.js'
import type { MeasuredItem, MeasuredNote } from './measured-item.js'
import { moveFigures } from './move-figures.js'
import { repeatTableParts, type TableParts } from './table-parts.js'

/** The columns that an article is measured in. */
export interface ArticleColumns {
  /** Its running text. */
  flow: HTMLElement
  notes: HTMLElement | null
}

/** An article measured as lines. */
export interface MeasuredArticle extends ArticleToLayOut {
  columns: ArticleColumns
  items: MeasuredItem[]
  /** By number. */
  notes: ReadonlyMap<number, MeasuredNote>
}

/** An article divided into pages. */
export interface PlannedArticle extends MeasuredArticle {
  plan: PagePlan[]
}

/** Measure the lines of an article, before its columns are divided. */
export function measureArticle(
  article: ArticleToLayOut,
  columns: ArticleColumns,
  typeArea: TypeArea,
  tables: ReadonlyMap<HTMLTableElement, TableParts>,
): MeasuredArticle {
  const notes = columns.notes ? measureNotes(columns.notes) : []
  return {
    ...article,
    columns,
    items: measureFlow(columns.flow, {
      isReprint: article.isReprint,
      typeArea,
      tables,
      footNotes: new Set(notes.map(({ number }) => number)),
    }),
    notes: new Map(notes.map((note) => [note.number, note])),
  }
}

/** Divide a measured article into pages. */
export function planArticle(article: MeasuredArticle, typeArea: TypeArea): PlannedArticle {
  const { items, notes, isReprint } = article
  return { ...article, plan: (isReprint ? planReprint : planPages)(items, notes, typeArea) }
}

/** List the differences of the pages of a reprint from the original; empty for other articles. */
export function listOutOfStepOf(
  { isReprint, plan, items, notes }: PlannedArticle,
  firstPage: number,
  typeArea: TypeArea,
): OutOfStep[] {
  return isReprint ? listOutOfStep(plan, items, notes, typeArea, firstPage) : []
}

/**
 * Divide an article's columns into sheets by its plan.
 *
 * @param article    its columns lose their content
 * @param firstPage  number of its first page
 */
export function makeSheets(
  { index: article, columns, items, notes, plan, isReprint, furniture }: PlannedArticle,
  firstPage: number,
  typeArea: TypeArea,
  format: PageFormat,
): HTMLElement[] {
  const { flow } = columns
  const places = plan.map(({ from }) => items[from]?.begins ?? { node: flow, offset: flow.childNodes.length })
  const texts = divideColumn(flow, places)
  moveFigures(plan, items, texts)
  const noteParts = divideNotes([...notes.values()], columns.notes, plan)
  let heading = ''
  return plan.map((page, index) => {
    const headings = headingsOf(texts[index])
    // The one that the page begins under, and of a page that comes before all, its first.
    const own = heading || (headings[0] ?? '')
    heading = headings.at(-1) ?? heading
    const foot = page.notes.flatMap(({ number, from }) => noteParts.get(`${number}:${from}`) ?? [])
    const number = firstPage + index
    const { table } = items[page.from] ?? {}
    if (table) repeatTableParts(texts[index], table.parts, table.filler)
    const sheet = makeSheet(
      { article, number, isOpening: index === 0, heading: own, furniture },
      texts[index],
      foot,
      format,
    )
    const isFull = page.heads?.some((at) => items[at]?.fillsPage === true)
    const rest = plan[index - 1]?.to ?? 0
    const isAfterText = isFull && (rest === items.length || items[rest]?.startsPage)
    const isBegun = page.to > page.from && items[page.from]?.startsPage
    if (index === 0 || isReprint || isBegun || isAfterText) sheet.dataset.startsPage = ''
    // Not of the sheet itself: paged.js takes an element with a style of its own for one that is not displayed.
    if (page.scale !== undefined)
      flowIn(sheet)?.style.setProperty('--text-leading', `${page.scale * typeArea.leading}px`)
    return sheet
  })
}

function flowIn(sheet: HTMLElement): HTMLElement | null {
  return sheet.querySelector<HTMLElement>(`:scope > .${classes.flow}`)
}

/** The highest headings of a page's text; a note that is called in one is no part of it. */
function headingsOf(text: DocumentFragment | undefined): string[] {
  return [...(text?.querySelectorAll('h2') ?? [])].map((heading) => {
    const copy = heading.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll(`.${classes.noteCall}, rt, .${classes.hyphen}`)) part.remove()
    return (copy.textContent ?? '').replaceAll('\u00ad', '')
  })
}

function divideNotes(
  notes: readonly MeasuredNote[],
  column: HTMLElement | null,
  plan: readonly PagePlan[],
): Map<string, HTMLElement> {
  const parts = new Map<string, HTMLElement>()
  const starts = new Map<number, number[]>()
  for (const { number, from } of plan.flatMap((page) => page.notes)) {
    starts.set(number, [...(starts.get(number) ?? []), from])
  }
  for (const note of notes) {
    const element = column?.querySelector<HTMLElement>(`[data-note="${note.number}"].${classes.note}`)
    if (!element) continue
    const from = starts.get(note.number) ?? [0]
    const places = from.map((line) => note.begins[line] ?? { node: element, offset: 0 })
    const fragments = divideColumn(element, places)
    for (const [index, fragment] of fragments.entries()) {
      const part = element.cloneNode(false) as HTMLElement
      part.append(fragment)
      if (index > 0) {
        part.removeAttribute('id')
        markStart(part)
      }
      parts.set(`${note.number}:${from[index] ?? 0}`, part)
    }
  }
  return parts
}
