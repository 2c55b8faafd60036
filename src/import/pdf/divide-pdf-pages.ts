import { said } from '../../messages/say.js'
import type { PdfGlyph } from '../../pdf/read-pdf-glyphs.js'
import type { NoteStart } from '../notes/find-note-starts.js'
import { findFurniture } from '../pages/find-furniture.js'
import type { Decisions } from '../report/decisions.js'
import { isUnfinished } from '../source/is-unfinished.js'
import type { DividedPage, NoteLine, PageLine, SourceCell, SourcePage } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'
import { type EndNotes, findEndNotes } from './find-end-notes.js'
import { findNoteTails } from './find-note-tails.js'
import type { PdfLine } from './gather-pdf-lines.js'
import { measurePdf, type PdfMeasures } from './measure-pdf.js'
import { writePdfLine } from './write-pdf-line.js'

/** Cells of a table are so far apart, in type sizes. */
const CELL_GAP = 1.3
/** Size of what is no text, as of captions. */
const ASIDE = 0.9
const ITALIC = /italic|oblique|slanted|(?:^|[+-])[A-Z0-9]*(?:CMTI|-It)\d*$/i

/**
 * Separate text, notes and furniture on the pages of a PDF. Notes are the last lines of a page or column, see
 * `find-note-tails.ts`, from the first that begins with a note's number or, where the page before left a note open, from
 * the first that begins where notes' later lines begin.
 *
 * @param pages  the lines of each page
 */
export function dividePdfPages(
  pages: readonly (readonly PdfLine[])[],
  name: string,
  decisions: Decisions,
): DividedPage[] {
  const measures = measurePdf(pages)
  const sources = findFurniture(
    pages.map((lines, index) => asSourcePage(lines, index, measures, name)),
    decisions,
  )
  const columns = sources.flatMap(({ lines }, page) => columnsOf(lines).map((column) => ({ page, column })))
  const { tails, starts, doubtful } = findNoteTails(columns.map(({ column }) => column))
  const list = findEndNotes(
    sources.flatMap(({ lines }) => lines),
    starts.size,
    decisions,
  )
  if (list) return withEndNotes(sources, list)
  for (const line of doubtful) {
    const text = withoutMarks(line.text).slice(0, 12)
    decisions.note(said('import.note.by-number', { text }), line.place, 'likely')
  }
  const hang = hangOf(tails.flat(), starts)
  const divided = sources.map(({ folio }): DividedPage => {
    return { body: [], notes: [], ...(folio === undefined ? {} : { number: folio }) }
  })
  let open: PageLine | undefined
  for (const [index, { page, column }] of columns.entries()) {
    const tail = tails[index] ?? []
    const first = tail.findIndex((line) => starts.has(line))
    const continued = open ? tail.findIndex((line) => Math.abs(line.indent - hang) < 0.4) : -1
    const isContinued =
      continued !== -1 && (first === -1 || continued < first) && isOpen(open, tail[continued])
    const begin = isContinued ? continued : first
    const notes = (begin === -1 ? [] : tail.slice(begin)).map((line): NoteLine => {
      const start = starts.get(line)
      return start ? { ...line, text: line.text.slice(start.at), number: start.number } : line
    })
    open = notes.at(-1) ?? (columns[index + 1]?.page === page ? open : undefined)
    divided[page]?.notes.push(...notes)
    divided[page]?.body.push(...column.slice(0, column.length - notes.length))
  }
  return divided
}

/** Each note goes to the page on which it is called, as one at its foot. */
function withEndNotes(
  sources: readonly SourcePage[],
  { lines, heading, starts, callOf }: EndNotes,
): DividedPage[] {
  const divided = sources.map(({ lines: own, folio }): DividedPage => {
    const body = own.filter((line) => line !== heading && !lines.has(line))
    return { body, notes: [], ...(folio === undefined ? {} : { number: folio }) }
  })
  const pageOf = new Map(sources.flatMap((source, page) => source.lines.map((line) => [line, page] as const)))
  let page = 0
  for (const line of lines) {
    const start = starts.get(line)
    const call = callOf.get(line)
    if (call) page = Math.max(page, pageOf.get(call) ?? 0)
    const text = line.text.slice(start?.at ?? 0)
    if (start || text.trim())
      divided[page]?.notes.push({ ...line, text, ...(start ? { number: start.number } : {}) })
  }
  return divided
}

/** The columns of a page; a page without columns is one. */
function columnsOf(lines: readonly PageLine[]): PageLine[][] {
  const columns: PageLine[][] = [[]]
  for (const line of lines) {
    if (line.startsColumn) columns.push([line])
    else columns.at(-1)?.push(line)
  }
  return columns
}

/** Where the lines of notes begin that do not begin with a number. */
function hangOf(small: readonly PageLine[], starts: ReadonlyMap<PageLine, NoteStart>): number {
  const counts = new Map<number, number>()
  for (const [index, line] of small.entries()) {
    const before = small[index - 1]
    if (starts.has(line) || !before || line.above > 0.5) continue
    const rounded = Math.round(line.indent * 5) / 5
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** A note that has ended may still go on in a new paragraph; then its new line is indented. */
function isOpen(open: PageLine | undefined, line: PageLine | undefined): boolean {
  if (!open || !line) return false
  return isUnfinished(open.text) || line.above > 0.5 || line.end > 0
}

function asSourcePage(
  lines: readonly PdfLine[],
  index: number,
  measures: PdfMeasures,
  name: string,
): SourcePage {
  const left = measures.left[index % 2 === 0 ? 0 : 1]
  const isItalic = (font: string): boolean => ITALIC.test(font)
  return {
    lines: lines.map((line, place) => {
      const before = lines[place - 1]
      const middle = (line.x + line.right) / 2 - left
      if (line.picture) return pictureLine(line.picture, index, place, name)
      const fonts = line.glyphs.filter((glyph) => glyph.text.trim() && !line.raised.has(glyph))
      const cells = cellsOf(line, left, isItalic)
      const others = fonts.filter(({ font }) => !measures.fonts.has(font)).length
      return {
        text: writePdfLine(line, isItalic).trim(),
        place: said('import.place.page-line', { name, page: index + 1, line: place + 1 }),
        isPlaced: true,
        indent: (line.x - left) / line.size,
        end: (line.right - left) / line.size,
        above: before ? Math.max(0, (line.y - before.y) / measures.leading - 1.25) : 1,
        size: Math.round((line.size / measures.size) * 100) / 100,
        ...(cells.length > 1 ? { cells } : {}),
        ...(line.startsColumn ? { startsColumn: true } : {}),
        ...(others * 2 > fonts.length && Math.abs(line.size / measures.size - 1) < 0.5
          ? { isOtherFace: true }
          : {}),
        ...(Math.abs(middle - measures.measure / 2) < line.size && line.x - left > line.size * 1.5
          ? { isCentred: true }
          : {}),
      }
    }),
  }
}

function pictureLine(picture: string, page: number, place: number, name: string): PageLine {
  return {
    text: '',
    place: said('import.place.page-line', { name, page: page + 1, line: place + 1 }),
    isPlaced: true,
    indent: 0,
    end: 0,
    above: 0,
    size: ASIDE,
    picture,
  }
}

/** The pieces of a line that are as far apart as cells of a table. */
function cellsOf(line: PdfLine, left: number, isItalic: (font: string) => boolean): SourceCell[] {
  const pieces: PdfGlyph[][] = []
  for (const glyph of line.glyphs) {
    if (!glyph.text.trim()) continue
    const last = pieces.at(-1)?.at(-1)
    if (last && glyph.x - last.right < line.size * CELL_GAP) pieces.at(-1)?.push(glyph)
    else pieces.push([glyph])
  }
  if (pieces.length < 2) return []
  return pieces.map((glyphs) => ({
    text: writePdfLine({ ...line, glyphs }, isItalic).trim(),
    x: ((glyphs[0]?.x ?? 0) - left) / line.size,
    right: ((glyphs.at(-1)?.right ?? 0) - left) / line.size,
  }))
}
