import type { PdfGlyph } from '../../pdf/read-pdf-glyphs.js'
import { findGutter } from './find-gutter.js'
import { gatherPdfLines, type PdfLine } from './gather-pdf-lines.js'

/** A page's lines in the order in which they are read. */
export interface ReadPage {
  lines: PdfLine[]
  /** Between its columns, in points, if it has two. */
  gutter?: number
}

/** Of so many of its pages, as a part of all, an article in columns has them. */
const SHARE = 0.3
/** A line at the head or foot that is so far from the others, in type sizes, is in no column. */
const APART = 2.2

/**
 * Put the glyphs of all pages into lines, column after column where pages have two. What crosses the gutter, as a title or
 * a wide table, is between the parts of the columns above and below it. The right column is moved over the left one, so
 * that indents and line ends mean the same in both.
 *
 * @param pages  the glyphs of each page
 */
export function orderColumns(pages: readonly (readonly PdfGlyph[])[]): ReadPage[] {
  const whole = pages.map((glyphs) => gatherPdfLines(glyphs))
  const found = whole.map(findGutter)
  const gutters = found.filter((gutter) => gutter !== undefined)
  if (gutters.length <= pages.length * SHARE) return whole.map((lines) => ({ lines }))
  return whole.map((lines, index): ReadPage => {
    // Gutters of left and right pages differ; a short last page has too few lines to show its own
    const near = found.filter((gutter, other) => gutter !== undefined && other % 2 === index % 2)
    const gutter = found[index] ?? near[0] ?? gutters[0]
    if (gutter === undefined) return { lines }
    return { lines: orderPage(lines, pages[index] ?? [], gutter), gutter }
  })
}

function orderPage(lines: readonly PdfLine[], glyphs: readonly PdfGlyph[], gutter: number): PdfLine[] {
  const across = new Set(linesAcross(lines, gutter).flatMap(glyphsOf))
  const rest = glyphs.filter((glyph) => !across.has(glyph))
  const isLeft = ({ x, right }: PdfGlyph): boolean => (x + right) / 2 < gutter
  const left = gatherPdfLines(rest.filter(isLeft))
  const right = gatherPdfLines(rest.filter((glyph) => !isLeft(glyph)))
  const shift = edgeOf(right) - edgeOf(left)
  for (const line of right) move(line, -shift)
  const ordered: PdfLine[] = []
  let from = Number.NEGATIVE_INFINITY
  const spanning = gatherPdfLines(glyphs.filter((glyph) => across.has(glyph)))
  for (const next of [...spanning, undefined]) {
    const isHere = ({ y }: PdfLine): boolean => y > from && (!next || y <= next.y)
    const second = right.filter(isHere)
    const [first] = second
    if (first) first.startsColumn = true
    ordered.push(...left.filter(isHere), ...second, ...(next ? [next] : []))
    from = next?.y ?? from
  }
  return ordered
}

/**
 * The lines that are in no column: those that go over the gutter, running heads and folios, and those that are at the
 * right before the left column has begun, as an author's name.
 */
function linesAcross(lines: readonly PdfLine[], gutter: number): PdfLine[] {
  const across: PdfLine[] = []
  let waiting: PdfLine[] = []
  let hasBegun = false
  for (const [index, line] of lines.entries()) {
    const isOver = isAcross(line, lines, index, gutter)
    const isAtRight = line.x > gutter
    if (isOver) across.push(line)
    if (isOver || (!isAtRight && !hasBegun)) {
      across.push(...waiting.filter(({ y }) => isOver || line.y - y > line.size * 0.9))
      waiting = []
    }
    if (isAtRight && !isOver && !hasBegun) waiting.push(line)
    hasBegun = !isOver && (hasBegun || !isAtRight)
  }
  return across
}

/** Whether a line goes over the gutter, or is a running head or folio. */
function isAcross(line: PdfLine, lines: readonly PdfLine[], index: number, gutter: number): boolean {
  const inked = line.glyphs.filter(({ text }) => text.trim())
  const crosses = inked.some((glyph, at) => {
    const last = inked[at - 1]
    if (glyph.x < gutter - 1 && glyph.right > gutter + 1) return true
    return last && last.x < gutter && glyph.right > gutter && glyph.x - last.right < 0.9 * line.size
  })
  if (crosses) return true
  const [before, after] = [lines[index - 1], lines[index + 1]]
  const isHead = !before && after && after.y - line.y > APART * line.size
  const isFoot = !after && before && line.y - before.y > APART * line.size
  return isHead === true || isFoot === true
}

function glyphsOf({ glyphs, readings }: PdfLine): PdfGlyph[] {
  return [...glyphs, ...readings]
}

/** Where most lines begin. */
function edgeOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, { count: number; x: number }>()
  for (const { x } of lines) {
    const known = counts.get(Math.round(x))
    counts.set(Math.round(x), { count: (known?.count ?? 0) + 1, x: known?.x ?? x })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.x - b.x)[0]?.x ?? 0
}

function move(line: PdfLine, by: number): void {
  for (const glyph of glyphsOf(line)) {
    glyph.x += by
    glyph.right += by
  }
  line.x += by
  line.right += by
}
