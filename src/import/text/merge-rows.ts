import { estimateWidth } from '../source/estimate-width.js'
import { least } from '../source/extremes.js'
import { isCaption } from '../source/is-caption.js'
import type { TextLine } from './split-text-pages.js'

const CALLS = /^\s*(?:[（(]\d{1,4}[)）]\s*)+$/
/** What no line begins with. */
const STOP = /^\s+[、。，．」』）］｝〕〉》】]/u
/** Pieces are separated by white space, which is the only one between full-width characters. */
const PIECE =
  /\S(?:.*?\S)??(?=\s{3,}|(?<=[\u3000-\u9fff\uff00-\uff60])\s+(?=[\u3000-\u9fff\uff00-\uff60])|\s*$)/gu
/** A reading over the next line. */
const READING = /^[\s\p{sc=Hiragana}ー]+$/u
/** `pdftotext -layout` counts a column for each character, whatever its width: its count drifts along a line. */
const DRIFT = 3
/** A row that begins so far in is the rest of another. */
const FAR_IN = 6
const MOST_ROWS = 6
/** A full line may be estimated so much longer than its measure. */
const OVER = 2.5

interface Piece {
  text: string
  from: number
  until: number
}

/**
 * Put the rows of printed lines together: `pdftotext -layout` writes a raised call, and what follows a bracket, in rows of
 * their own, each at its column. Rows of which no two have the same columns, and that together are no longer than the
 * measure, are one line.
 *
 * @param lines    of a page, with the white space before them
 * @param measure  length of a full line, by its place in the page
 */
export function mergeRows(lines: readonly TextLine[], measure: (line: TextLine) => number): TextLine[] {
  const merged: TextLine[] = []
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index] as TextLine
    let most = 0
    if (first.text.trim()) {
      while (most < MOST_ROWS && lines[index + most]?.text.trim()) most++
    }
    let together: string | undefined
    for (; most > 1 && together === undefined; most--) {
      together = asOneLine(lines.slice(index, index + most), measure(first))
      if (together !== undefined) index += most - 1
    }
    merged.push(
      together === undefined ? withoutGaps(first, measure(first)) : { text: together, number: first.number },
    )
  }
  return merged
}

/** The rows as one line, if they are one. */
function asOneLine(rows: readonly TextLine[], measure: number): string | undefined {
  const indents = rows.map(({ text }) => text.search(/\S/))
  const leftmost = least(indents)
  const isDivided = rows.some(
    ({ text }, index) => CALLS.test(text) || STOP.test(text) || (indents[index] ?? 0) - leftmost > FAR_IN,
  )
  const hasCalls = rows.some(({ text }) => CALLS.test(text))
  // Only calls, which are raised, come before the beginning of their line
  if (!isDivided || ((indents[0] ?? 0) > leftmost && !hasCalls)) return undefined
  if (rows.some(({ text }) => READING.test(text))) return undefined
  const pieces = rows.flatMap(piecesOf).sort((a, b) => placeOf(a) - placeOf(b))
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]
    if (before && piece.from < before.until - DRIFT) return undefined
  }
  const text = pieces.map((piece) => piece.text).join('')
  return estimateWidth(text) > measure + OVER ? undefined : ' '.repeat(leftmost) + text
}

/** A call is in the gap before its own column. */
function placeOf({ text, from }: Piece): number {
  return CALLS.test(text) ? from - DRIFT / 2 : from
}

/** Pieces between gaps; a gap in a line that is full without it is none of a table. */
function piecesOf({ text }: TextLine): Piece[] {
  return [...text.matchAll(PIECE)].map(({ 0: piece, index }) => ({
    text: piece,
    from: index,
    until: index + piece.length,
  }))
}

/** Gaps of a full line are the spaces of brackets, which the program took for columns. */
function withoutGaps(line: TextLine, measure: number): TextLine {
  const pieces = piecesOf(line)
  const text = pieces.map((piece) => piece.text).join('')
  if (pieces.length < 2 || estimateWidth(text) < measure * 0.9 || isCaption(line.text.trim())) return line
  return { ...line, text: ' '.repeat(line.text.search(/\S/)) + text }
}
