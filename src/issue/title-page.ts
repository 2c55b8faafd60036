import type { Root, TableRow } from 'mdast'
import { articleWords } from '../messages/article-words.js'
import { issueWords } from '../messages/issue-words.js'
import type { Issue } from '../model/issue.js'
import type { Journal } from '../model/journal.js'
import { inLanguageOrFirst } from '../model/translated.js'
import { dateParts } from './date-parts.js'

/** Make the text of an issue's title page, below the journal's name: its numbers and title, its date, and who publishes it. */
export function makeTitlePage({ volume, number, title, date }: Issue, journal: Journal): Root {
  const language = journal.languages[0]
  const lines = [
    issueWords(language).numbers(volume, number),
    inLanguageOrFirst(title, language)?.value,
    date && articleWords(language).date(dateParts(date)),
    inLanguageOrFirst(journal.publisher, language)?.value,
  ]
  const rows = lines.flatMap((line): TableRow[] => (line ? [row(line)] : []))
  return { type: 'root', children: [{ type: 'table', align: ['center'], children: [row(''), ...rows] }] }
}

function row(value: string): TableRow {
  const children = value === '' ? [] : [{ type: 'text' as const, value }]
  return { type: 'tableRow', children: [{ type: 'tableCell', children }] }
}
