import type { Publication } from '../../model/publication.js'
import { report } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import { authorNames } from '../shared/author-names.js'
import { type Bibliography, bibliographyOf } from '../shared/bibliography.js'

/**
 * What JaLC asks of a journal article, as a table of fields, languages and values. JaLC's XML has no schema that is public, so
 * this is for its form and no file to be uploaded.
 *
 * @see `docs/deposit.md`
 */
export function jalcSheet(facts: Bibliography): string {
  const { doi, url, titles, authors, journal, date, pages, lang, licence } = facts
  const rows: [field: string, language: string, value: string | undefined][] = [
    ['doi', '', doi],
    ['url', '', url],
    ['content_type', '', 'JA'],
    ...titles.map(({ lang: tag, title }): [string, string, string] => ['title', tag, title]),
    ...titles.map(({ lang: tag, subtitle }): [string, string, string | undefined] => [
      'subtitle',
      tag,
      subtitle,
    ]),
    ...authors.flatMap((author) => {
      const { own, reading, others } = authorNames(author, lang)
      const names = [own, ...(reading ? [reading] : []), ...others]
      return [
        ...names.map((name): [string, string, string] => [
          'creator',
          name.lang,
          name.family === undefined ? name.printed : [name.family, name.given].filter(Boolean).join(', '),
        ]),
        ['creator_orcid', '', author.orcid] as [string, string, string | undefined],
      ]
    }),
    ...Object.entries(journal.publishers ?? {}).map(([tag, name]): [string, string, string] => [
      'publisher',
      tag,
      name,
    ]),
    ...Object.entries(journal.titles).map(([tag, name]): [string, string, string] => [
      'journal_title',
      tag,
      name,
    ]),
    ['issn_print', '', journal.issn],
    ['issn_online', '', journal.eissn],
    ['date', '', date],
    ['volume', '', journal.volume],
    ['issue', '', journal.issue],
    ['first_page', '', pages?.first],
    ['last_page', '', pages?.last],
    ['licence', '', licence?.url ?? licence?.name],
  ]
  const lines = rows.flatMap(([field, language, value]) => (value ? [`${field}\t${language}\t${value}`] : []))
  return `${['field\tlanguage\tvalue', ...lines].join('\n')}\n`
}

/**
 * Read a finished table back and prove that it holds every title.
 *
 * @param neutral  takes the messages
 */
export function checkSheet(sheet: string, neutral: Publication, file: string): void {
  const values = new Set(sheet.split('\n').map((line) => line.split('\t')[2]))
  for (const one of neutral.articles) {
    for (const { title } of bibliographyOf(one, neutral.journal, undefined).titles) {
      const difference = values.has(title) ? undefined : differenceOf(title, '')
      if (difference) report(one.file, 'edition-mismatch.text', { file, ...difference })
    }
  }
}
