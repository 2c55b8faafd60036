import { articleWords, type CalendarDate, type DatedStep } from '../messages/article-words.js'
import type { Article } from '../model/article.js'
import type { Author } from '../model/author.js'
import { printedPages } from '../model/printed-pages.js'
import { inLanguage, inLanguageOrFirst } from '../model/translated.js'

/** Where an author works, and as what, in one line; `undefined` where the front matter does not say it. */
export function affiliationLine(author: Author, lang: string, isOwn: boolean): string | undefined {
  const choose = (values: Readonly<Record<string, string>> | undefined): string | undefined =>
    isOwn ? inLanguageOrFirst(values, lang)?.value : inLanguage(values, lang)
  const affiliations = (author.affiliations ?? []).flatMap((one) => choose(one) ?? [])
  const line = articleWords(lang).affiliation(affiliations, choose(author.position))
  return line === '' ? undefined : line
}

/** When the manuscript was received, revised and accepted, and when the article was published. */
export function historyLine({ dates = {}, lang }: Article): string | undefined {
  const words = articleWords(lang)
  const order: readonly DatedStep[] = ['received', 'revised', 'accepted', 'published']
  const steps = order.flatMap((step) => {
    const date = dates[step]
    return date === undefined ? [] : [[step, words.date(calendarDate(date))] as const]
  })
  return steps.length === 0 ? undefined : words.history(steps)
}

/** Where the article appeared: journal, volume, issue, year, pages. */
export function journalLine({ journal, date, lang }: Article): string | undefined {
  if (journal === undefined) return undefined
  const { title, volume, issue } = journal
  const pages = printedPages(journal.pages, lang)
  return articleWords(lang).journal({ title, volume, issue, pages, year: date?.slice(0, 4) })
}

/** @param iso  `2021`, `2021-07` or `2021-07-30` */
function calendarDate(iso: string): CalendarDate {
  const [year = 0, month, day] = iso.split('-').map(Number)
  return { year, month, day }
}
