import { isCaption } from '../source/is-caption.js'
import { isUnfinished } from '../source/is-unfinished.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'
import { measureText } from './measure-text.js'
import type { TextMeasures } from './measure-text-pages.js'

/** Type size given to captions and tables, which a text layer does not give. */
const ASIDE = 0.9
const TABLE = /^(?:表|Table|Табл)/u
/** A caption's label alone, whose words pdftotext puts below it. */
const LABEL = /^\p{L}+\.?\s?[0-9０-９]{1,3}\s*$/u
/** A line this much shorter than the measure is no line of the text. */
const SHORT = 1.5
const COLUMN = 10

/**
 * Find captions and tables among the lines of a page's text, and give them the smaller size that distinguishes them.
 *
 * A caption begins with its label, and goes on while its lines are full; below or above it, lines that are short and end
 * no sentence are a table's rows. Rows with gaps are a table with or without a caption.
 *
 * @param lines  of a page, without furniture and notes
 */
export function findAsides(lines: readonly PageLine[], measures: TextMeasures): PageLine[] {
  const aside = new Set<PageLine>()
  const rows = new Set<PageLine>()
  let index = 0
  while (index < lines.length) {
    const line = lines[index] as PageLine
    const neighbour = lines[index - 1]?.cells ?? lines[index + 1]?.cells
    if (line.cells && neighbour) {
      aside.add(line)
      rows.add(line)
      index++
    } else if (isCaption(line.text) && begins(line, lines[index - 1], measures)) {
      const until = endOfCaption(lines, index, measures)
      for (const one of lines.slice(index, until)) {
        // One caption, whatever is between its lines
        if (one !== line) one.above = 0
        aside.add(one)
      }
      index = until
      if (!TABLE.test(withoutMarks(line.text)) || lines[index]?.cells) continue
      const end = endOfRows(lines, index, measures)
      if (end - index < 2) continue
      const cells = lines.slice(index, end).map(({ text }) =>
        withoutMarks(text)
          .trim()
          .split(/[ \t]+/),
      )
      const isEven = cells.every((row) => row.length > 1 && row.length === cells[0]?.length)
      for (const [row, one] of lines.slice(index, end).entries()) {
        const pieces = isEven ? (cells[row] ?? []) : [withoutMarks(one.text).trim()]
        one.cells = pieces.map((text, place) => ({ text, x: place * COLUMN, right: place * COLUMN + 1 }))
        aside.add(one)
        rows.add(one)
      }
      index = end
    } else index++
  }
  return lines.map((line) => {
    const { cells, ...rest } = line
    if (rows.has(line) && cells) return { ...rest, cells, size: ASIDE }
    return aside.has(line) ? { ...rest, size: ASIDE } : rest
  })
}

/** A caption is after a sentence, at a page's head, below an empty line, or is longer than the text's lines. */
function begins(line: PageLine, before: PageLine | undefined, { body }: TextMeasures): boolean {
  const isWide = measureText(line.text) > body && line.end > body + SHORT
  return (
    before === undefined || line.above > 0 || isWide || !isUnfinished(before.text) || before.end < body * 0.6
  )
}

function endOfCaption(lines: readonly PageLine[], from: number, { body, notes }: TextMeasures): number {
  let until = from + 1
  const isFull = (line: PageLine | undefined): boolean =>
    line !== undefined &&
    (line.end - line.indent > Math.max(body, notes - 2 * SHORT) - SHORT || LABEL.test(line.text))
  while (
    until < lines.length &&
    isFull(lines[until - 1]) &&
    !(isRow(lines[until], body) && isRow(lines[until + 1], body))
  )
    until++
  return until
}

/** A short line of several words or characters apart. */
function isRow(line: PageLine | undefined, body: number): boolean {
  return line !== undefined && line.end < body - SHORT && piecesOf(line).length > 2
}

function piecesOf({ text }: PageLine): string[] {
  return withoutMarks(text)
    .trim()
    .split(/[ \t]+/)
}

function endOfRows(lines: readonly PageLine[], from: number, { body }: TextMeasures): number {
  let end = from
  for (; end < lines.length; end++) {
    const line = lines[end] as PageLine
    const pieces = withoutMarks(line.text)
      .trim()
      .split(/[ \t]+/)
    // pdftotext writes each cell alone between empty lines
    const isCell = line.above > 0 && (lines[end + 1]?.above ?? 0) > 0 && line.end < body / 2
    const isRow =
      line.end < body - SHORT &&
      (isUnfinished(line.text) ? line.above > 0 || pieces.length > 1 : pieces.length > 2)
    if (isCaption(line.text) || !(isCell || isRow)) break
  }
  return end
}
