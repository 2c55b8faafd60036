import { classes } from '../../../model/classes.js'
import { inlineSize, type LogicalBox } from '../../../model/logical-box.js'
import type { PageReading, PageText, SurveyedNote, SurveyedPage } from '../../../model/printed-page.js'
import { Frame } from './frame.js'
import { listStretches } from './list-stretches.js'
import { LongColumn } from './long-column.js'
import { type PlaceIn, readLines } from './read-lines.js'

/** Permitted distance outside the type area, in px, for the rounding of glyph edges. */
const TOLERANCE = 1

/**
 * Read the finished pages: the text, calls and notes of each, and their positions. Each page is read by itself, so that
 * equal pages are read alike, whatever is before them.
 */
export function surveyPages(): PageReading[] {
  const column = new LongColumn(expectPages())
  let last: { article: number; number: number } | undefined
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')].map((page): PageReading => {
    column.near(page)
    const frame = new Frame(page)
    const sheet = page.querySelector<HTMLElement>(`.${classes.sheet}`)
    // A page without a sheet is an extra page, with overflow.
    const article = Number(sheet?.dataset.article ?? last?.article ?? 0)
    const number = Number(sheet?.dataset.folio ?? (last ? last.number + 1 : 0))
    last = { article, number }
    const flow = page.querySelector<HTMLElement>(`.${classes.sheet} > .${classes.flow}`)
    const area = frame.boxOf(sheet ?? page)
    const parts = sheet ? noteParts(sheet) : []
    const foot = parts.filter(isAtFoot)
    const notes = parts.map(
      (part): SurveyedNote => ({
        place: { article, note: Number(part.dataset.note), offset: 0 },
        begins: part.id !== '',
        isAtFoot: isAtFoot(part),
        text: '',
        box: frame.boxOf(part),
      }),
    )
    const starts = new Map<Element | null, PlaceIn>([
      [flow, (offset) => ({ article, offset })],
      ...notes.map(({ place }, at): [Element | null, PlaceIn] => [
        parts[at] ?? null,
        (offset) => ({ ...place, offset }),
      ]),
    ])
    const texts: PageText[] = [
      ...(flow ? [{ article, stretches: listStretches(flow) }] : []),
      ...parts.map((part) => ({ article, note: Number(part.dataset.note), stretches: listStretches(part) })),
    ]
    const read = {
      number,
      area,
      startsPage: sheet?.dataset.startsPage !== undefined,
      start: { article, offset: 0 },
      text: '',
      endsInRow: flow?.querySelector(`td.${classes.continues}`) != null,
      paintedText: [...page.querySelectorAll('.pagedjs_margin-content'), flow, ...foot]
        .map(textWithoutRuby)
        .join(''),
      readings: [flow, ...foot].flatMap(readingsOf).join(''),
      ...openingOf(flow, frame),
      textBox: flow?.textContent ? frame.boxOf(flow) : null,
      calls: [...(flow?.querySelectorAll<HTMLElement>(`.${classes.noteCall}`) ?? [])].map((call) =>
        Number(call.dataset.note),
      ),
      notes,
      outside: sheet ? excerptsOutside(sheet, area, frame) : [],
      pictures: [...(flow?.querySelectorAll('figure > img') ?? [])].map((image) => frame.boxOf(image)),
      lines: sheet ? readLines(sheet, frame, starts) : [],
      ...(sheet ? tablesToFill(sheet) : {}),
    }
    return { page: read, texts }
  })
  column.release()
  return pages
}

function expectPages(): HTMLElement {
  const pages = document.querySelector<HTMLElement>('.pagedjs_pages')
  if (!pages) throw new Error('paged.js has made no pages')
  return pages
}

/** List the notes of a sheet and the parts of notes, those at its foot first, as the authors' note is. */
function noteParts(sheet: HTMLElement): HTMLElement[] {
  const notes = [...sheet.querySelectorAll<HTMLElement>(`.${classes.notes} > .${classes.note}`)]
  return [...notes.filter(isAtFoot), ...notes.filter((note) => !isAtFoot(note))]
}

function openingOf(flow: HTMLElement | null, frame: Frame): Pick<SurveyedPage, 'opening'> {
  const opening = flow?.querySelector(`.${classes.opening}`)
  return opening ? { opening: frame.boxOf(opening) } : {}
}

function isAtFoot(note: HTMLElement): boolean {
  return note.closest(`.${classes.flow}`) === null
}

function textWithoutRuby(element: Element | null): string {
  return element ? textWithout(element, `rt, .${classes.hyphen}`) : ''
}

function readingsOf(element: Element | null): string[] {
  return [...(element?.querySelectorAll('rt') ?? [])].map((reading) => reading.textContent ?? '')
}

/** By recursion, as in `texts-of-lines.ts`; with the numbers of items. */
function textWithout(root: Element, leftOut: string): string {
  let text = ''
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text) text += node.data
    else if (node instanceof Element && !node.matches(leftOut))
      text += (node instanceof HTMLLIElement ? listNumber(node) : '') + textWithout(node, leftOut)
  }
  return text
}

/** Get the number that the browser sets before an item. */
function listNumber(item: HTMLLIElement): string {
  const list = item.parentElement
  if (list?.tagName !== 'OL' || item.classList.contains(classes.continued)) return ''
  return `${item.value}${list.classList.contains(classes.parenthesised) ? ')' : '.'}`
}

/** The rows of all tables of a sheet, if the browser has no tag for a cell or a row of one; a head that is repeated has none. */
function tablesToFill(sheet: HTMLElement): Pick<SurveyedPage, 'tables'> {
  const tables = [...sheet.querySelectorAll('table')].map(({ rows }) =>
    [...rows]
      .filter((row) => row.closest('[aria-hidden]') === null)
      .map(({ cells }) =>
        [...cells].map((cell) => ({
          // A cell that is repeated on another page has no tag there.
          isEmpty:
            cell.matches('[aria-hidden]') ||
            (/^[ \t\n]*$/.test(cell.textContent ?? '') && cell.querySelector('img') === null),
          rows: cell.rowSpan,
          columns: cell.colSpan,
        })),
      ),
  )
  // All cells of a row may belong to the row above.
  const isPartly = tables.flat().some((row) => row.length === 0 || row.some(({ isEmpty }) => isEmpty))
  return isPartly ? { tables } : {}
}

/** List words and images outside the type area. */
function excerptsOutside(sheet: HTMLElement, area: LogicalBox, frame: Frame): string[] {
  const excerpts: string[] = []
  const range = document.createRange()
  for (const node of listUncomposed(sheet)) {
    for (const box of boxesOfInk(node, frame, range)) {
      if (inlineSize(box) === 0) continue
      const middle = (box.blockStart + box.blockEnd) / 2
      if (
        box.inlineStart < area.inlineStart - TOLERANCE ||
        box.inlineEnd > area.inlineEnd + TOLERANCE ||
        middle < area.blockStart ||
        middle > area.blockEnd
      ) {
        excerpts.push((node.textContent || 'image').slice(0, 20))
        break
      }
    }
  }
  return excerpts
}

/** Get the boxes of an image, or of the words of a text: the spaces at which a line of code was broken hang over its end. */
function boxesOfInk(node: Text | HTMLImageElement, frame: Frame, range: Range): LogicalBox[] {
  range.selectNode(node)
  if (!(node instanceof Text)) return frame.boxesOf(range)
  return [...node.data.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    return frame.boxesOf(range)
  })
}

/** Composed lines are checked one by one in audit-lines.ts. */
const LOOKED_AT_ELSEWHERE = `.${classes.runningHead}, .${classes.folio}, .${classes.composed}`

/** List texts and images that are neither composed nor furniture. */
function listUncomposed(root: Element): (Text | HTMLImageElement)[] {
  const found: (Text | HTMLImageElement)[] = []
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text || node instanceof HTMLImageElement) found.push(node)
    else if (node instanceof Element && !node.matches(LOOKED_AT_ELSEWHERE))
      found.push(...listUncomposed(node))
  }
  return found
}
