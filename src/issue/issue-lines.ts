import { articleWords } from '../messages/article-words.js'
import { issueWords } from '../messages/issue-words.js'
import type { Issue } from '../model/issue.js'
import type { Journal } from '../model/journal.js'
import { separatorsOf } from '../model/separators.js'
import { inLanguageOrFirst } from '../model/translated.js'
import { dateParts } from './date-parts.js'

/** What of a date is printed there. */
const MONTH = 'YYYY-MM'

/** A line that says of which issue a page is. */
export interface IssueLine {
  value: string
  /** BCP 47: the journal's name may have no form in the language of the page. */
  lang: string
}

/**
 * Make the lines that contents and colophon begin with: the journal's name, then the numbers of the issue and the month in
 * which it appeared (誌名・巻号・発行年月).
 *
 * @param lang  of the page, BCP 47
 */
export function makeIssueLines(
  { volume, number, date }: Issue,
  { title }: Journal,
  lang: string,
): IssueLine[] {
  const name = inLanguageOrFirst(title, lang)
  const facts = [
    issueWords(lang).numbers(volume, number),
    date === undefined ? '' : articleWords(lang).date(dateParts(date.slice(0, MONTH.length))),
  ].filter((fact) => fact !== '')
  return [
    ...(name ? [{ value: name.value, lang: name.lang }] : []),
    ...(facts.length > 0 ? [{ value: facts.join(separatorsOf(lang).facts), lang }] : []),
  ]
}
