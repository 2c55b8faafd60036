import type { PhrasingContent, Root, TableRow } from 'mdast'
import { issueWords } from '../messages/issue-words.js'
import type { Article } from '../model/article.js'
import type { Issue } from '../model/issue.js'
import { partAddress } from '../model/part-address.js'
import { inLanguageOrFirst } from '../model/translated.js'

/** What the contents say of an article. */
export interface ContentsEntry {
  article: Pick<Article, 'title' | 'subtitle' | 'authors'>
  /** Of its first page. */
  page: number
}

/**
 * Make the text of an issue's contents: a table of titles, authors and pages, with the label of each section before its articles.
 *
 * @param entries   of the articles, in the order in which the issue names them
 * @param language  of the journal, BCP 47
 */
export function makeContentsPage(
  { sections }: Pick<Issue, 'sections'>,
  entries: readonly ContentsEntry[],
  language: string,
): Root {
  const words = issueWords(language)
  let index = 0
  const rows = sections.flatMap(({ label, articles }): TableRow[] => {
    const named = articles.flatMap((): TableRow[] => {
      const entry = entries[index]
      const address = partAddress(index)
      index += 1
      if (!entry) return []
      const { title, subtitle, authors } = entry.article
      const link = (value: string): PhrasingContent => ({
        type: 'link',
        url: address,
        children: [text(value)],
      })
      return [
        row(
          [link(subtitle ? `${title}　${subtitle}` : title)],
          [text(words.authors(authors.map(({ name }) => name)))],
          [link(String(entry.page))],
        ),
      ]
    })
    const heading = inLanguageOrFirst(label, language)?.value
    const labelled =
      heading === undefined ? [] : [row([{ type: 'strong', children: [text(heading)] }], [], [])]
    return [...labelled, ...named]
  })
  return {
    type: 'root',
    children: [{ type: 'table', align: ['left', 'left', 'right'], children: [row([], [], []), ...rows] }],
  }
}

function row(...cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
