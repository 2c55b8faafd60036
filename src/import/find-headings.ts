import type { Decisions } from './decisions.js'
import { isUnfinished } from './is-unfinished.js'
import type { SourceLine } from './source-page.js'
import { withoutMarks } from './without-marks.js'

/** Ways to number a heading, the highest first. */
const NUMBERED: readonly RegExp[] = [
  /^第?[0-9０-９一二三四五六七八九十IVXⅠ-Ⅻ]{1,4}[部編章]/u,
  /^(?:第[0-9０-９一二三四五六七八九十]{1,3}節|[0-9０-９]{1,2}[)）．.、 　]|[IVXⅠ-Ⅻ]{1,4}[.．、 　]|[一二三四五六七八九十]{1,3}[、　 ])/u,
  /^(?:[(（][0-9０-９一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.-][0-9]{1,2}[ 　.)）])/u,
]

/** Headings that stand beside numbered ones without having a number. */
const UNNUMBERED =
  /^(?:はじめに|おわりに|序|序論|序章|緒言|結|結論|結語|終章|むすび|むすびに.*|おわりにかえて|まとめ|謝辞|付記|参考文献|Introduction|Conclusions?|References|Bibliography|Acknowledge?ments|Введение|Заключение|Выводы)$/u

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
  lines: readonly SourceLine[],
  isIndented: boolean,
  measure: number,
  decisions: Decisions,
): Map<SourceLine, number> {
  const found: SourceLine[] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    const isBesideHeading = previous !== undefined && found.includes(previous)
    if (line.isOtherFace || line.size > 1.04) {
      if (line.end < measure * 1.05) found.push(line)
      continue
    }
    if (!isUnfinished(line.text) || line.end > measure * 0.9 || line.indent > 6 || line.size < 0.97) continue
    const next = lines[index + 1]
    const isClear = line.above > 0 || isBesideHeading || previous === undefined
    const ends = previous === undefined || isBesideHeading || !isUnfinished(previous.text)
    const opens =
      next !== undefined && (isIndented ? next.indent > 0.4 || isHeadingBefore(next) : next.above > 0)
    const isSet = next !== undefined && (next.above > 0 || (isBesideHeading && isIndented))
    if (isClear && ends && opens && (isSet || isIndented) && line.indent < 0.4) found.push(line)
  }
  return withLevels(found, decisions)
}

/** Whether the next line can be another heading that stands directly under this one. */
function isHeadingBefore(line: SourceLine): boolean {
  return line.above > 0 && isUnfinished(line.text)
}

function withLevels(found: readonly SourceLine[], decisions: Decisions): Map<SourceLine, number> {
  const sizes = [...new Set(found.map(sizeOf))].sort((a, b) => b - a)
  if (sizes.length > 1) return new Map(found.map((line) => [line, 2 + sizes.indexOf(sizeOf(line))]))
  const kinds = found.map((line) => NUMBERED.findIndex((form) => form.test(withoutMarks(line.text))))
  const numbered = [...new Set(kinds.filter((kind) => kind !== -1))].sort()
  return new Map(
    found.map((line, index) => {
      const kind = kinds[index] ?? -1
      const text = withoutMarks(line.text).trim()
      if (kind !== -1) return [line, 2 + numbered.indexOf(kind)]
      const isAmong = kinds.slice(0, index).some((one) => one !== -1)
      if (numbered.length === 0 || !isAmong || UNNUMBERED.test(text)) return [line, 2]
      const level = 2 + numbered.length
      const decided = `“${text}” has no number and stands among numbered headings: level ${level}`
      decisions.note('level of a heading', line.place, 'likely', decided)
      return [line, level]
    }),
  )
}

function sizeOf({ size }: SourceLine): number {
  return Math.round(size * 20) / 20
}
