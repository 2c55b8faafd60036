import type { PdfGlyph } from '../../pdf/read-pdf-glyphs.js'
import type { PdfPicture } from '../../pdf/read-pdf-picture.js'

/** From a vertical line's middle to where the baseline of its letters would be, in type sizes. */
const BASELINE = 0.38
/** From the upper edge of a full-width character to its baseline. */
const ASCENT = 0.88
/** Beside each other, or below each other, in type sizes. */
const NEAR = 0.3
const STEP = { least: 0.4, most: 2.2 }
const WESTERN = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\d!-/:-@]+$/u
/** So many characters are set across a vertical line at most. */
const MOST_ACROSS = 4

/** Whether most characters of a page are below each other. */
export function isVertical(glyphs: readonly PdfGlyph[]): boolean {
  let down = 0
  let across = 0
  let last: PdfGlyph | undefined
  for (const glyph of glyphs) {
    if (!glyph.text.trim()) continue
    if (last && !glyph.isTurned && !last.isTurned) {
      if (isBelow(last, glyph)) down++
      else if (isBeside(last, glyph)) across++
    }
    last = glyph
  }
  return down > across
}

/**
 * Turn a page of vertical lines into one of horizontal lines: the first line, at the right edge, becomes the uppermost.
 * Figures that are set across a line (tate-chu-yoko) follow each other in it; running heads and folios, which are
 * horizontal, become lines before or after the others.
 *
 * @param glyphs  of the page, in the order drawn
 * @param page    its size in points
 * @see JLREQ, 2.3 "Writing Modes"
 */
export function layVerticalGlyphs(
  glyphs: readonly PdfGlyph[],
  page: { width: number; height: number },
): PdfGlyph[] {
  const runs = runsAcross(glyphs.filter(({ text }) => text.trim() || text === '\u3000'))
  return runs.flatMap((run, index) => {
    const [first] = run
    if (!first) return []
    if (first.isTurned) return run.map((glyph) => turned(glyph, page.width))
    if (run.length === 1 || isInLine(run, runs[index - 1]?.at(-1), runs[index + 1]?.[0]))
      return laid(run, page.width)
    const y = first.y < page.height / 2 ? first.y - page.height : first.y + page.width
    return run.map((glyph) => ({ ...glyph, y }))
  })
}

/** Where a picture of a vertical page is on the horizontal one; its shape stays. */
export function layVerticalPicture<Picture extends Omit<PdfPicture, 'read' | 'id'>>(
  picture: Picture,
  page: { width: number },
): Picture {
  const { x, right, top, bottom } = picture
  return { ...picture, x: top, right: bottom, top: page.width - right, bottom: page.width - x }
}

/** Glyphs that are beside each other, and each other glyph alone. */
function runsAcross(glyphs: readonly PdfGlyph[]): PdfGlyph[][] {
  const runs: PdfGlyph[][] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1)
    if (last && !last.isTurned && !glyph.isTurned && isBeside(last, glyph)) runs.at(-1)?.push(glyph)
    else runs.push([glyph])
  }
  return runs
}

/** Whether glyphs beside each other are part of a vertical line, before or after which there is more of it. */
function isInLine(
  run: readonly PdfGlyph[],
  before: PdfGlyph | undefined,
  after: PdfGlyph | undefined,
): boolean {
  if (run.length > MOST_ACROSS || !run.every(({ text }) => WESTERN.test(text))) return false
  const [x, right] = [run[0]?.x ?? 0, run.at(-1)?.right ?? 0]
  const whole = { ...(run[0] as PdfGlyph), x, right }
  return [before, after].some(
    (other) =>
      other &&
      Math.abs(middleOf(other) - middleOf(whole)) < Math.max(other.size, whole.size) * 0.75 &&
      Math.abs(other.y - whole.y) < Math.max(other.size, whole.size) * STEP.most,
  )
}

function laid(run: readonly PdfGlyph[], width: number): PdfGlyph[] {
  const [first, last] = [run[0] as PdfGlyph, run.at(-1) as PdfGlyph]
  const { size } = first
  const top = first.y - ASCENT * size
  const y = width - (first.x + last.right) / 2 + BASELINE * size
  const length = size / run.length
  return run.map((glyph, at) => ({ ...glyph, x: top + at * length, right: top + (at + 1) * length, y }))
}

/** A letter that lies on its side. */
function turned(glyph: PdfGlyph, width: number): PdfGlyph {
  const { x, y, right } = glyph
  return { ...glyph, x: y, right: y + right - x, y: width - x, isTurned: false }
}

function middleOf({ x, right, isTurned, size }: PdfGlyph): number {
  return isTurned ? x + BASELINE * size : (x + right) / 2
}

function isBelow(last: PdfGlyph, next: PdfGlyph): boolean {
  const step = (next.y - last.y) / last.size
  return Math.abs(middleOf(next) - middleOf(last)) < NEAR * last.size && step > STEP.least && step < STEP.most
}

function isBeside(last: PdfGlyph, next: PdfGlyph): boolean {
  const gap = (next.x - last.right) / last.size
  return Math.abs(next.y - last.y) < 0.1 * last.size && Math.abs(gap) < NEAR && next.x > last.x
}
