import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { isUnfinished } from '../source/is-unfinished.js'
import { isUsualHeading } from '../source/is-usual-heading.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'
import { continuesHeading } from './continues-heading.js'
import { headingNumbers } from './heading-numbers.js'

/** What no line of its own begins with. */
/** A line that goes on. */
const GOES_ON = /[、，,;；：:\-‐\u00ad]\s*$/u
const STOP = /^[。、，．）」』〕］｝〉》・：；？！ー々]/u

/**
 * Find headings and their levels.
 *
 * A heading is a line or two that no sentence ends with, between empty lines or before a paragraph's first line, and
 * shorter than the measure; from a PDF, a line in other type than the text. Type size gives the level, or else the way
 * of numbering.
 *
 * @param isIndented  the text's paragraphs begin with an indent
 * @param measure     where full lines end, in full-width characters
 * @returns           line → level, 2 for the highest
 */
export function findHeadings(
  lines: readonly PageLine[],
  isIndented: boolean,
  measure: number,
  decisions: Decisions,
): Map<PageLine, number> {
  const found: PageLine[] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    const isBesideHeading = previous !== undefined && found.includes(previous)
    if (line.isOtherFace || line.size > 1.04) {
      if (line.end < measure * 1.05) found.push(line)
      continue
    }
    if (!isUnfinished(line.text) || line.end > measure * 0.9 || line.indent > 6 || line.size < 0.97) continue
    const next = lines[index + 1]
    const ends = previous === undefined || isBesideHeading || !isUnfinished(previous.text)
    if (
      !next ||
      !ends ||
      line.indent > 0.4 ||
      GOES_ON.test(line.text) ||
      STOP.test(line.text) ||
      STOP.test(next.text)
    )
      continue
    const isClear = line.above > 0 || isBesideHeading || previous === undefined
    if (isIndented) {
      if (isClear && (next.indent > 0.4 || (next.above > 0 && isUnfinished(next.text)))) found.push(line)
    } else if (isClear && next.above > 0 && line.end < measure * 0.8) found.push(line)
    else if (isShort(line, measure) && opensText(lines, index + 1, measure)) {
      // In justified text only a last line is short, and no sentence ends here
      const text = withoutMarks(line.text).trim()
      const isUsual = isUsualHeading(text) || headingNumbers.some((form) => form.test(text))
      const decided = said('import.heading.short', { text })
      line.text = decisions.note(decided, line.place, isUsual ? 'likely' : 'unsure') + line.text
      found.push(line)
    }
  }
  const second = new Map(
    found.flatMap((line) => {
      const before = lines[lines.indexOf(line) - 1]
      const isMore = before && found.includes(before) && continuesHeading(line, before, measure)
      return isMore ? [[line, before] as const] : []
    }),
  )
  const levels = withLevels(
    found.filter((line) => !second.has(line)),
    decisions,
  )
  for (const [line, before] of second) levels.set(line, levels.get(before) ?? 2)
  return levels
}

function isShort({ end }: PageLine, measure: number): boolean {
  return end < measure * 0.75
}

/** Whether a full line follows, or after one more heading. */
function opensText(lines: readonly PageLine[], from: number, measure: number): boolean {
  const [next, after] = [lines[from], lines[from + 1]]
  if (!next) return false
  if (next.end > measure * 0.85 || !isUnfinished(next.text)) return true
  return isShort(next, measure) && isUnfinished(next.text) && (after?.end ?? 0) > measure * 0.85
}

function withLevels(found: readonly PageLine[], decisions: Decisions): Map<PageLine, number> {
  const sizes = [...new Set(found.map(sizeOf))].sort((a, b) => b - a)
  if (sizes.length > 1) return new Map(found.map((line) => [line, 2 + sizes.indexOf(sizeOf(line))]))
  const kinds = found.map((line) => headingNumbers.findIndex((form) => form.test(withoutMarks(line.text))))
  const numbered = [...new Set(kinds.filter((kind) => kind !== -1))].sort()
  return new Map(
    found.map((line, index) => {
      const kind = kinds[index] ?? -1
      const text = withoutMarks(line.text).trim()
      if (kind !== -1) return [line, 2 + numbered.indexOf(kind)]
      const isAmong = kinds.slice(0, index).some((one) => one !== -1)
      if (numbered.length === 0 || !isAmong || isUsualHeading(text)) return [line, 2]
      const level = 2 + numbered.length
      decisions.note(said('import.heading-level.inferred', { text, level }), line.place, 'likely')
      return [line, level]
    }),
  )
}

function sizeOf({ size }: PageLine): number {
  return Math.round(size * 20) / 20
}
