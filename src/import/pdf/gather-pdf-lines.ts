import type { PdfGlyph } from '../../pdf/read-pdf-glyphs.js'
import { greatest, least } from '../source/extremes.js'

/** A line of a PDF's page: glyphs on one baseline, with what is raised or a reading above them. */
export interface PdfLine {
  glyphs: PdfGlyph[]
  /** Small glyphs above the baseline, between the others. */
  raised: Set<PdfGlyph>
  /** Glyphs of readings, above the line. */
  readings: PdfGlyph[]
  x: number
  right: number
  /** Baseline, from the page's upper edge. */
  y: number
  /** Type size of most of its glyphs. */
  size: number
  /** First line of a second column. */
  startsColumn?: true
  /** File of a picture, which is no text. */
  picture?: string
}

/** What is this far above a baseline, in its type size, is raised; above that it is a reading. */
const RAISED = { least: 0.1, most: 0.75 }
const READING = { least: 0.7, most: 1.45 }
const SMALL = { words: 0.72, digits: 0.86 }
const DIGITS = /^[\s\d()（）*＊,、-]+$/
/** A glyph's box may begin so far before the last one's, in type sizes. */
const BACK = 0.6
/** What begins so far behind the last glyph goes on with it; into a wider gap another piece may be drawn later. */
const GOING_ON = 0.25

/**
 * Put the glyphs of a page into lines, from its head to its foot.
 *
 * @param glyphs  in any order; what is turned is left out
 */
export function gatherPdfLines(glyphs: readonly PdfGlyph[]): PdfLine[] {
  const rows: { glyph: PdfGlyph; index: number }[][] = []
  const sorted = glyphs
    .map((glyph, index) => ({ glyph, index }))
    .filter(({ glyph: { isTurned, size } }) => !isTurned && size > 0)
    .sort((a, b) => a.glyph.y - b.glyph.y || a.index - b.index)
  for (const one of sorted) {
    const row = rows.at(-1)
    const last = row?.[0]?.glyph
    if (row && last && one.glyph.y - last.y < 0.12 * Math.min(one.glyph.size, last.size)) row.push(one)
    else rows.push([one])
  }
  // Baselines of one line differ by hundredths of a point, the order in which it was drawn says more
  const lines = rows.map((row) => lineOf(row.sort((a, b) => a.index - b.index).map(({ glyph }) => glyph)))
  return attachSmall(lines)
    .filter(({ glyphs: own }) => own.some(({ text }) => text.trim()))
    .sort((a, b) => a.y - b.y)
}

function lineOf(row: readonly PdfGlyph[]): PdfLine {
  const glyphs = inOrder(row)
  const inked = glyphs.filter(({ text }) => text.trim())
  const some = inked.length > 0 ? inked : glyphs
  return {
    glyphs,
    raised: new Set(),
    readings: [],
    x: least(some.map(({ x }) => x)),
    right: greatest(some.map(({ right }) => right)),
    y: glyphs[0]?.y ?? 0,
    size: sizeOf(some),
  }
}

/**
 * Bring the glyphs of a baseline into reading order. Where a file writes them on, its order holds, because the box of a
 * bracket that is set half-width begins before the character that precedes it.
 */
function inOrder(row: readonly PdfGlyph[]): PdfGlyph[] {
  const runs: PdfGlyph[][] = []
  for (const glyph of row) {
    const last = runs.at(-1)?.at(-1)
    const isOn = last && glyph.x > last.x - BACK * last.size && glyph.x < last.right + GOING_ON * last.size
    if (isOn) runs.at(-1)?.push(glyph)
    else runs.push([glyph])
  }
  return runs.sort((a, b) => (a[0]?.x ?? 0) - (b[0]?.x ?? 0)).flat()
}

/** The middle of its ink: brackets and stops of full width have theirs in one half. */
function centreOf({ text, x, right }: PdfGlyph): number {
  const part = /^[、。，．）〕］｝〉》」』】]/u.test(text)
    ? 0.25
    : /^[（〔［｛〈《「『【]/u.test(text)
      ? 0.75
      : 0.5
  return x + (right - x) * part
}

/** Give rows of small glyphs to the line that they are in or over. */
function attachSmall(lines: readonly PdfLine[]): PdfLine[] {
  const kept: PdfLine[] = []
  for (const [index, line] of lines.entries()) {
    const rest: PdfGlyph[] = []
    const near = lines.slice(index + 1, index + 8)
    for (const run of runsOf(line)) {
      const host = near.find((other) => isOver(run, other, RAISED))
      const base = host ? undefined : near.find((other) => isOver(run, other, READING) && isKana(run))
      if (host) {
        for (const glyph of run) host.raised.add(glyph)
        const centre = centreOf(run[0] as PdfGlyph)
        const at = host.glyphs.findIndex((glyph) => centreOf(glyph) > centre)
        host.glyphs.splice(at === -1 ? host.glyphs.length : at, 0, ...run)
        host.right = Math.max(host.right, run.at(-1)?.right ?? 0)
        host.x = Math.min(host.x, run[0]?.x ?? host.x)
      } else if (base) base.readings.push(...run)
      else rest.push(...run)
    }
    if (rest.length === line.glyphs.length) kept.push(line)
    else if (rest.some(({ text }) => text.trim())) {
      kept.push({ ...lineOf(rest), raised: line.raised, readings: line.readings })
    }
  }
  return kept
}

/** Glyphs of a row that follow each other without a gap. */
function runsOf({ glyphs }: PdfLine): PdfGlyph[][] {
  const runs: PdfGlyph[][] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1)
    if (last && glyph.x - last.right < last.size && Math.abs(last.size - glyph.size) < 0.2)
      runs.at(-1)?.push(glyph)
    else runs.push([glyph])
  }
  return runs
}

function isOver(
  run: readonly PdfGlyph[],
  line: PdfLine,
  { least, most }: { least: number; most: number },
): boolean {
  const [first, last] = [run[0], run.at(-1)]
  const small = run.every(({ text }) => DIGITS.test(text)) ? SMALL.digits : SMALL.words
  if (!first || !last || first.size > line.size * small) return false
  const above = (line.y - first.y) / line.size
  const reach = line.size
  // The number of a note hangs before its line
  const isBeside = last.right > line.x - reach && first.x > line.x - reach * 3
  return above > least && above < most && isBeside && last.right < line.right + reach * 3
}

function isKana(run: readonly PdfGlyph[]): boolean {
  return run.every(({ text }) => /^[\p{sc=Hiragana}\p{sc=Katakana}ー・\s]*$/u.test(text))
}

function sizeOf(glyphs: readonly PdfGlyph[]): number {
  const counts = new Map<number, number>()
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 20) / 20
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
