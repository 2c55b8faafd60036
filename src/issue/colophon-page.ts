import type { Root, TableRow } from 'mdast'
import { articleWords } from '../messages/article-words.js'
import { issueWords } from '../messages/issue-words.js'
import type { Issue } from '../model/issue.js'
import type { Journal } from '../model/journal.js'
import { inLanguageOrFirst, type Translated } from '../model/translated.js'
import { dateParts } from './date-parts.js'

/** Make the text of an issue's colophon (奥付): what journal and issue say of it, a line each, below their names. */
export function makeColophonPage(issue: Issue, journal: Journal): Root {
  const language = journal.languages[0]
  const words = issueWords(language)
  const textIn = (texts: Translated | undefined): string | undefined =>
    inLanguageOrFirst(texts, language)?.value
  const { date } = issue
  const lines: (readonly [string, string | undefined])[] = [
    [words.published, date && articleWords(language).date(dateParts(date))],
    [words.editor, textIn(journal.editor)],
    [words.publisher, textIn(journal.publisher)],
    [words.place, textIn(journal.place)],
    ['ISSN', journal.issn],
    ['eISSN', journal.eissn],
    ...Object.entries(issue.colophon),
  ]
  const rows = lines.flatMap(([label, value]) => (value === undefined ? [] : [row(label, value)]))
  return {
    type: 'root',
    children: [{ type: 'table', align: ['left', 'left'], children: [row('', ''), ...rows] }],
  }
}

function row(...cells: string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({
      type: 'tableCell',
      children: value === '' ? [] : [{ type: 'text', value }],
    })),
  }
}
