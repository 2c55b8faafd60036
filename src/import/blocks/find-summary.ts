import { guessLanguage } from '../source/guess-language.js'
import type { PageLine } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'

/** A summary has at least so many lines; fewer in another script are a quotation or an address. */
const FEWEST = 5
const TITLE = /^(?:summary|abstract|résumé|zusammenfassung|резюме|аннотация|要旨|要約|英文要旨)$/iu

/**
 * Find where the summary in another language begins: the last lines that are all in another script than the article, from
 * a page's beginning, an empty line or the word Summary on.
 *
 * @param lines  the text without notes and furniture
 * @returns      index of the summary's first line, and its language
 */
export function findSummary(lines: readonly PageLine[]): { from: number; lang: string } | undefined {
  const main = guessLanguage(lines.map(({ text }) => text).join(''))
  let from = lines.length
  while (from > 0 && isOther(lines[from - 1]?.text ?? '', main)) from--
  while (from < lines.length && !isClear(lines[from])) from++
  if (from === 0 || lines.length - from < FEWEST) return undefined
  const text = lines.slice(from).map((line) => line.text)
  return { from, lang: guessLanguage(text.join('')) }
}

/** Whether a line is only a heading that says that a summary follows. */
export function isSummaryTitle(text: string): boolean {
  return TITLE.test(withoutMarks(text).trim())
}

function isOther(text: string, main: string): boolean {
  return !/\p{L}/u.test(withoutMarks(text)) || guessLanguage(text) !== main || isSummaryTitle(text)
}

function isClear(line: PageLine | undefined): boolean {
  return line !== undefined && (line.startsPage === true || line.above > 0)
}
