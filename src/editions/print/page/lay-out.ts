// First, because paged.js takes the functions it waits with when it is loaded.
import './without-waiting.js'
import { Previewer } from 'pagedjs'
import { blockSize, type WritingMode } from '../../../model/logical-box.js'
import type { Binding, NotePlacement, PageFormat } from '../../../model/page-format.js'
import type { LayoutRequest, PagePlan, ParagraphToCompose, Survey, TypeArea } from '../layout.js'
import { planPages } from '../plan-pages.js'
import { listOutOfStep, planReprint } from '../plan-reprint.js'
import { divideColumn } from './divide-column.js'
import { ownBox } from './frame.js'
import { keepToGrid } from './keep-to-grid.js'
import { type ListedParagraph, listParagraphs } from './list-paragraphs.js'
import { makeElement } from './make-element.js'
import { makeSheet } from './make-sheet.js'
import { measureFlow, measureNotes } from './measure-lines.js'
import type { MeasuredNote } from './measured-item.js'
import { removePoints, setLines } from './set-lines.js'
import { surveyPages } from './survey-pages.js'
import { trueUpLines } from './true-up-lines.js'

/** The paragraphs that were handed over and wait for their lines. */
let listed: ListedParagraph[] = []

/**
 * First part: make the page ready and hand over its paragraphs to be composed.
 *
 * @param isReprint  whether lines end where pages of the original do
 * @returns  the paragraphs in order, the running text's first and then the notes'
 */
export async function listText({ isReprint }: { isReprint: boolean }): Promise<ParagraphToCompose[]> {
  // The page comes hidden: laid out before its fonts are there, every character is looked for in the system's.
  await Promise.all([...document.fonts].map((font) => font.load()))
  document.body.hidden = false
  await Promise.all([...document.images].map((image) => image.decode()))
  listed = listParagraphs([...document.querySelectorAll<HTMLElement>('.flow, .notes')], isReprint)
  return listed.map(({ paragraph }) => paragraph)
}

/**
 * Second part: set the composed lines, measure them in one column, plan the pages, divide text and notes by the plan,
 * and let paged.js make the pages with their margins, running heads and folios.
 *
 * paged.js is given a sheet a page and so never has to find a break or to move a note. That is where it loses
 * and doubles text; a plan made from measured lines can be checked before and after.
 *
 * @param request  lines, numbers, running heads and style
 * @returns        what stands where, for the audit
 */
export async function layOut(request: LayoutRequest): Promise<Survey> {
  const flow = expectElement('.flow')
  const noteColumn = document.querySelector<HTMLElement>('.notes')
  const started = performance.now()
  for (const [index, paragraph] of listed.entries()) setLines(paragraph, request.lines[index] ?? [])
  for (const cell of flow.querySelectorAll('th, td')) removePoints(cell)
  trueUpLines(listed.map(({ block }) => block))
  const typeArea = readTypeArea()
  keepToGrid(flow, typeArea.leading)
  const linesSet = performance.now()
  const format = readFormat(flow)
  const items = measureFlow(flow, request.isReprint)
  const notes = noteColumn ? measureNotes(noteColumn) : []
  const measured = performance.now()
  const notesByNumber = new Map(notes.map((note) => [note.number, note]))
  const plan = request.isReprint
    ? planReprint(items, notesByNumber, typeArea)
    : planPages(items, notesByNumber, typeArea)
  const planned = performance.now()

  const places = plan.map(({ from }) => items[from]?.begins ?? { node: flow, offset: flow.childNodes.length })
  const texts = divideColumn(flow, places)
  const noteParts = divideNotes(notes, noteColumn, plan)
  const sheets = document.createDocumentFragment()
  for (const [index, page] of plan.entries()) {
    const number = request.firstPage + index
    const foot = page.notes.flatMap(({ number: note, from }) => noteParts.get(`${note}:${from}`) ?? [])
    const sheet = makeSheet(number, index === 0, texts[index], foot, request.head, format)
    if (request.isReprint || items[page.from]?.startsPage) sheet.dataset.startsPage = ''
    if (page.scale !== undefined)
      sheet.style.setProperty('--text-leading', `${page.scale * typeArea.leading}px`)
    sheets.append(sheet)
  }
  document.body.replaceChildren()
  const previewer = new Previewer()
  let made = 0
  previewer.on('page', () => {
    made++
    // Node listens to this call to show progress.
    ;(globalThis as { reportPage?: (page: number, of: number) => void }).reportPage?.(made, plan.length)
  })
  await previewer.preview(sheets, [{ [location.href]: request.css + pageRule() }], document.body)
  const paginated = performance.now()

  const pages = surveyPages(request.article, request.firstPage)
  const surveyed = performance.now()
  return {
    outOfStep: request.isReprint
      ? listOutOfStep(plan, items, notesByNumber, typeArea, request.firstPage)
      : [],
    format,
    pages,
    milliseconds: {
      set: linesSet - started,
      measure: measured - linesSet,
      plan: planned - measured,
      paginate: paginated - planned,
      survey: surveyed - paginated,
    },
  }
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
    const element = column?.querySelector<HTMLElement>(`#note-${note.number}`)
    if (!element) continue
    const from = starts.get(note.number) ?? [0]
    const places = from.map((line) => note.begins[line] ?? { node: element, offset: 0 })
    const fragments = divideColumn(element, places)
    for (const [index, fragment] of fragments.entries()) {
      const part = element.cloneNode(false) as HTMLElement
      if (index > 0) part.removeAttribute('id')
      part.append(fragment)
      parts.set(`${note.number}:${from[index] ?? 0}`, part)
    }
  }
  return parts
}

/** `@page` cannot hold custom properties, so it is made from what tokens.css gives. */
function pageRule(): string {
  const side = lengthOf('var(--page-margin-side)')
  const bottom = lengthOf('calc(var(--page-height) - var(--page-margin-top) - var(--text-height))')
  return `
    @page {
      size: ${token('--page-width')} ${token('--page-height')};
      margin: ${token('--page-margin-top')} ${side}px ${bottom}px ${side}px;
      @top-center { content: element(head); vertical-align: bottom; padding-bottom: 5mm; }
      @bottom-center { content: element(folio); vertical-align: top; padding-top: 7.1167mm; }
    }
    .running-head { position: running(head); }
    .folio { position: running(folio); }`
}

function readFormat(flow: HTMLElement): PageFormat {
  return {
    trim: { width: millimetres('var(--page-width)'), height: millimetres('var(--page-height)') },
    writingMode: getComputedStyle(flow).writingMode as WritingMode,
    binding: token('--page-binding') as Binding,
    notePlacement: token('--note-placement') as NotePlacement,
  }
}

/** What tokens.css, or the article's own style, gives a custom property. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

function readTypeArea(): TypeArea {
  return {
    blockSize: lengthOf('var(--text-height)'),
    separation: lengthOf('var(--note-separation)'),
    leading: lengthOf('var(--text-leading)'),
  }
}

/** A CSS length in pixels. */
function lengthOf(value: string): number {
  const probe = makeElement('div', 'probe')
  probe.style.blockSize = value
  document.body.append(probe)
  const length = blockSize(ownBox(probe))
  probe.remove()
  return length
}

/** A CSS length in millimetres, to a hundredth: the browser keeps lengths in 1/64 pixel. */
function millimetres(value: string): number {
  return Math.round(((lengthOf(value) * 25.4) / 96) * 100) / 100
}

function expectElement(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`The page has no ${selector}`)
  return element
}
