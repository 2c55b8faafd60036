import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { estimateWidth } from '../source/estimate-width.js'
import { isOverfull } from '../source/is-overfull.js'
import { isUsualHeading } from '../source/is-usual-heading.js'
import type { PageLine, SourceCell } from '../source/source-page.js'
import { measureText } from './measure-text.js'
import { restoreHyphens } from './restore-hyphens.js'
import type { TextLine } from './split-text-pages.js'

/** Spaces that part the cells of a table's row. */
const CELL_GAP = /\s{3,}|\s*\u3000{2,}\s*/g
/** Readings of a line together. */
const MOST_KANA = 16
/** The space of an opening bracket is part of the indent. */
const OPENING = /^\s*[「『（［〔〈《【]/u
/** A line this much longer than the measure is two, which pdftotext joined at a hyphen. */
const TWO = 1.3
const READING = /^[\s\p{sc=Hiragana}ー]+$/u

/**
 * Make lines of a page of a text layer: white space before them becomes their indent, empty lines the space above them.
 *
 * @param measure        of the text's full lines
 * @param hasPageSpaces  pages and notes begin with one space, which is no indent
 */
export function gatherTextLines(
  lines: readonly TextLine[],
  name: string,
  hasPageSpaces: boolean,
  measure: number,
  decisions: Decisions,
): PageLine[] {
  const result: PageLine[] = []
  let above = 0
  let isBelowReading = false
  for (const { text, number } of lines) {
    if (!text.trim()) {
      if (!isBelowReading) above++
      continue
    }
    const isFirst = result.length === 0
    const white = /^\s*/.exec(hasPageSpaces ? text.replace(/^ (?! )/, '') : text)?.[0] ?? ''
    const last = result.at(-1)
    // Where a broken word's text is whole on the line above, its rest leaves a gap that is no indent
    const isRest = last !== undefined && above === 0 && isOverfull(last, measure)
    const hang = white && !isRest && OPENING.test(text) ? 0.5 : 0
    const indent = isRest ? Math.min(last.indent, measureText(white)) : measureText(white) + hang
    const width = estimateWidth(text)
    const isTwo = width > measure * TWO
    const end = indent - hang + width - (isTwo ? measure : 0)
    const place = said('import.place.text-line', { name, line: number })
    if (
      READING.test(text) &&
      text.replace(/\s/g, '').length < MOST_KANA &&
      !isFirst &&
      !isUsualHeading(text)
    ) {
      decisions.note(said('import.reading.removed', { text: text.trim() }), place, 'unsure')
      // The empty line between it and its line is none of the text's
      isBelowReading = true
      continue
    }
    const cells = cellsOf(text)
    // White space at the end stays: it says that a real space was broken here
    result.push({
      text: isTwo ? restoreHyphens(text.trimStart(), place, decisions) : text.trimStart(),
      place,
      indent,
      end,
      above: isFirst ? 1 : above,
      size: 1,
      ...(isFirst ? { startsPage: true } : {}),
      ...(isRest ? { isRest } : {}),
      ...(cells.length > 2 ? { cells } : {}),
    })
    above = 0
    isBelowReading = false
  }
  return withoutMargin(result)
}

/** `pdftotext -layout` keeps the margin as spaces: the indent that most lines have is none. */
function withoutMargin(lines: PageLine[]): PageLine[] {
  const counts = new Map<number, number>()
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  const [margin = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (margin === 0) return lines
  return lines.map((line) => ({
    ...line,
    indent: Math.max(0, line.indent - margin),
    end: line.end - margin,
  }))
}

function cellsOf(text: string): SourceCell[] {
  const cells: SourceCell[] = []
  let from = 0
  const add = (until: number): void => {
    const piece = text.slice(from, until)
    const x = measureText(text.slice(0, from)) + measureText(/^\s*/.exec(piece)?.[0] ?? '')
    if (piece.trim()) cells.push({ text: piece.trim(), x, right: x + measureText(piece.trim()) })
  }
  for (const gap of text.trimEnd().matchAll(CELL_GAP)) {
    add(gap.index)
    from = gap.index + gap[0].length
  }
  add(text.length)
  return cells
}
