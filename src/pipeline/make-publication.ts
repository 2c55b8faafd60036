import { VFile } from 'vfile'
import type { Parity } from '../model/beginning.js'
import { writeStyle } from '../model/declared-style.js'
import type { Journal } from '../model/journal.js'
import type { Publication, PublicationFront, PublishedArticle } from '../model/publication.js'
import { makeUnique } from './make-unique.js'

/** An article that has been typeset, before it has its place in a publication. */
export type TypesetArticle = Pick<PublishedArticle, 'article' | 'tree' | 'references' | 'file'>

/** What a publication is made with besides its articles. */
export interface PublicationSettings {
  /** That they appear in. */
  journal?: Journal | undefined
  /** Of the pages on which all but the first begin. */
  parity?: Parity
}

/**
 * Make a publication of articles: of one, which gives it what is said of it, or of several, which are an issue of their
 * journal.
 *
 * @param articles  in their order; the first begins on the page that its front matter says
 */
export function makePublication(
  [first, ...others]: readonly [TypesetArticle, ...TypesetArticle[]],
  { journal, parity = 'any' }: PublicationSettings = {},
): Publication {
  const { article, file } = first
  const inJournal = journal ? { journal } : {}
  // What an article declares goes over what its journal does.
  const styles = new Set([
    writeStyle(journal?.style),
    ...[first, ...others].map((one) => one.article.style ?? ''),
  ])
  const style = [...styles].filter(Boolean).join('\n')
  const inStyle = style === '' ? {} : { style }
  const begins = { page: article.firstPage }
  if (others.length === 0) {
    const { slug } = article
    const articles = [{ ...first, index: 0, prefix: '', begins }]
    return { slug, front: article, ...inJournal, ...inStyle, articles, file }
  }
  const all = [first, ...others]
  return {
    slug: all.map((one) => one.article.slug).join('-'),
    front: issueFront(all),
    ...inJournal,
    ...inStyle,
    articles: all.map((one, index) => ({
      ...makeUnique(one, index),
      index,
      begins: index === 0 ? begins : { parity },
    })),
    file: new VFile({ path: article.journal?.title ?? article.slug }),
  }
}

/** What is said of several articles that appear together. */
function issueFront(articles: readonly TypesetArticle[]): PublicationFront {
  const fronts = articles.map(({ article }) => article)
  const [first] = fronts
  const { pages: _, ...journal } = first?.journal ?? { title: '' }
  return {
    title: [journal.title, journal.volume, journal.issue].filter(Boolean).join(' ') || (first?.title ?? ''),
    authors: [...new Map(fronts.flatMap(({ authors }) => authors.map((one) => [one.name, one]))).values()],
    lang: first?.lang ?? '',
    keywords: [...new Set(fronts.flatMap(({ keywords }) => keywords))],
    ...(journal.title === '' ? {} : { journal }),
    ...(first?.date === undefined ? {} : { date: first.date }),
  }
}
