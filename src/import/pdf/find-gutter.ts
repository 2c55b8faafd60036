import { greatest, least } from '../source/extremes.js'
import type { PdfLine } from './gather-pdf-lines.js'

/** A piece of a line without a gap that may be a gutter. */
interface Piece {
  x: number
  right: number
  size: number
}

/** A gap in a line that is wider than this, in type sizes, may be a gutter. */
const GAP = 0.9
/** Where a gutter may be, as parts of the type area's width. */
const MIDDLE = { least: 0.35, most: 0.65 }
/** So many pieces of lines are on each side of it, and so many as a part of all may cross it. */
const FEWEST = 5
const MOST_CROSSING = 0.3
/** So many of a column's lines, as a part of all, are full, and a column is so wide, in type sizes. */
const FULL = 0.45
const NARROWEST = 9

/**
 * Find the gutter of a page in two columns: a white line near the middle, with full lines on both sides of it. Cells of a
 * table are seldom full.
 *
 * @param lines  of the page, across both columns
 * @returns      its middle, in points
 */
export function findGutter(lines: readonly PdfLine[]): number | undefined {
  const pieces = lines.flatMap(piecesOf)
  if (pieces.length < 2 * FEWEST) return undefined
  const left = least(pieces.map(({ x }) => x))
  const right = greatest(pieces.map((piece) => piece.right))
  const width = right - left
  let best: { from: number; to: number; crossing: number } | undefined
  for (let at = left + MIDDLE.least * width; at < left + MIDDLE.most * width; at += 1) {
    const crossing = pieces.filter((piece) => piece.x < at - 1 && piece.right > at + 1).length
    if (best && best.crossing === crossing && best.to === at - 1) best.to = at
    else if (!best || crossing < best.crossing) best = { from: at, to: at, crossing }
  }
  if (!best || best.crossing > pieces.length * MOST_CROSSING) return undefined
  const gutter = (best.from + best.to) / 2
  const sides = [
    pieces.filter((piece) => piece.right <= gutter + 1),
    pieces.filter((piece) => piece.x >= gutter - 1),
  ]
  return sides.every(isColumn) ? gutter : undefined
}

/** Whether pieces below each other are lines of a text. */
function isColumn(pieces: readonly Piece[]): boolean {
  if (pieces.length < FEWEST) return false
  const width = greatest(pieces.map(({ right }) => right)) - least(pieces.map(({ x }) => x))
  const size = pieces[Math.floor(pieces.length / 2)]?.size ?? 0
  const full = pieces.filter(({ x, right }) => right - x > width * 0.75)
  return width > size * NARROWEST && full.length > pieces.length * FULL
}

function piecesOf({ glyphs, size }: PdfLine): Piece[] {
  const pieces: Piece[] = []
  for (const { text, x, right } of glyphs) {
    if (!text.trim()) continue
    const last = pieces.at(-1)
    if (last && x - last.right < GAP * size) last.right = Math.max(last.right, right)
    else pieces.push({ x, right, size })
  }
  return pieces
}
