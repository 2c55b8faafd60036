import { scripts } from '../pages/scripts.js'
import type { SourceLine } from '../pages/source-page.js'
import { withoutMarks } from '../pages/without-marks.js'

/** A summary has at least so many lines; fewer in another script are a quotation or an address. */
const FEWEST = 5
const JAPANESE = new RegExp(`[${scripts.japanese}]`, 'gu')
const LETTERS = /\p{L}/gu
const TITLE = /^(?:summary|abstract|résumé|zusammenfassung|резюме|аннотация|要旨|要約|英文要旨)$/iu

/**
 * The language that most of a text is written in, as its script says: Japanese, Russian or English.
 *
 * @returns  BCP 47
 */
export function languageOf(text: string): 'ja' | 'ru' | 'en' {
  const plain = withoutMarks(text)
  const letters = plain.match(LETTERS)?.length ?? 0
  const japanese = plain.match(JAPANESE)?.length ?? 0
  const cyrillic = plain.match(/\p{sc=Cyrillic}/gu)?.length ?? 0
  if (japanese * 5 > letters) return 'ja'
  return cyrillic * 2 > letters ? 'ru' : 'en'
}

/**
 * Find where the summary in another language begins: the last lines that are all in another script than the article, from
 * a page's beginning, an empty line or the word Summary on.
 *
 * @param lines  the text without notes and furniture
 * @returns      index of the summary's first line, and its language
 */
export function findSummary(lines: readonly SourceLine[]): { from: number; lang: string } | undefined {
  const main = languageOf(lines.map(({ text }) => text).join(''))
  let from = lines.length
  while (from > 0 && isOther(lines[from - 1]?.text ?? '', main)) from--
  while (from < lines.length && !isClear(lines[from])) from++
  if (from === 0 || lines.length - from < FEWEST) return undefined
  const text = lines.slice(from).map((line) => line.text)
  return { from, lang: languageOf(text.join('')) }
}

/** Whether a line is only a heading that says that a summary follows. */
export function isSummaryTitle(text: string): boolean {
  return TITLE.test(withoutMarks(text).trim())
}

function isOther(text: string, main: string): boolean {
  return !/\p{L}/u.test(withoutMarks(text)) || languageOf(text) !== main || isSummaryTitle(text)
}

function isClear(line: SourceLine | undefined): boolean {
  return line !== undefined && (line.startsPage === true || line.above > 0)
}
