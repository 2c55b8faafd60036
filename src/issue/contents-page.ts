import type { PhrasingContent, Root, TableRow } from 'mdast'
import type { Article } from '../model/article.js'
import { nameIn } from '../model/author.js'
import { partAddress } from '../model/part-address.js'
import { separatorsOf } from '../model/separators.js'
import { inLanguage, inLanguageOrFirst, type Translated } from '../model/translated.js'

/** What the contents say of an article. */
export interface ContentsEntry {
  article: Pick<Article, 'title' | 'subtitle' | 'titles' | 'authors' | 'lang'>
  /** Its place in the publication. */
  index: number
  /** Of its first page. */
  page: number
  /** Of the section that it is in: 論文; `undefined` where that has none. */
  label?: Translated | undefined
}

/**
 * Make the text of an issue's contents: a table of titles, authors and pages, with the label of each section before its
 * articles.
 *
 * @param entries   in their order
 * @param language  of the contents, BCP 47
 * @param isOwn     whether titles and names are as the articles print them; else those of the language come first
 */
export function makeContentsPage(entries: readonly ContentsEntry[], language: string, isOwn: boolean): Root {
  const rows = entries.flatMap(({ article, index, page, label }, at): TableRow[] => {
    const address = partAddress(index)
    const translated = isOwn ? undefined : inLanguage(article.titles, language)
    const named = translated ?? article
    // A title that is not in the language of the contents is put together as its own language does it.
    const separators = separatorsOf(translated ? language : article.lang)
    const link = (value: string): PhrasingContent => ({ type: 'link', url: address, children: [text(value)] })
    const names = article.authors.map((author) => (isOwn ? author.name : nameIn(author, language)))
    const entry = row(
      [link(named.subtitle ? `${named.title}${separators.title}${named.subtitle}` : named.title)],
      [text(names.join(separatorsOf(language).names))],
      [link(String(page))],
    )
    const heading = label && label !== entries[at - 1]?.label && inLanguageOrFirst(label, language)?.value
    if (!heading) return [entry]
    return [row([{ type: 'strong', children: [text(heading)] }], [], []), entry]
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
