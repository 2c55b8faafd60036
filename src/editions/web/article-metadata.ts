import type { Element } from 'hast'
import { h } from 'hastscript'
import type { PublishedArticle } from '../../model/publication.js'
import { inLanguageOrFirst } from '../../model/translated.js'
import type { PageRange } from '../shared/page-range.js'

/**
 * The tags that Google Scholar and reference managers read an article's data from.
 *
 * Only values of the front matter are given.
 *
 * @param pages  the printed ones
 * @see Google Scholar, Inclusion Guidelines for Webmasters, "Indexing Guidelines"
 */
export function citationTags({ article }: PublishedArticle, pages: PageRange | undefined): Element[] {
  const { title, subtitle, authors, lang, journal, doi, date, keywords } = article
  const tags: [name: string, value: string | undefined][] = [
    ['title', [title, subtitle].filter(Boolean).join(': ')],
    // What is said of an author follows their name.
    ...authors.flatMap(({ name, affiliations, orcid }): [string, string | undefined][] => [
      ['author', name],
      ...(affiliations ?? []).map((one): [string, string | undefined] => [
        'author_institution',
        inLanguageOrFirst(one, lang)?.value,
      ]),
      ['author_orcid', orcid && `https://orcid.org/${orcid}`],
    ]),
    ['publication_date', date?.replaceAll('-', '/')],
    ['journal_title', journal?.title],
    ['publisher', journal?.publisher],
    ['issn', journal?.issn],
    ['volume', journal?.volume],
    ['issue', journal?.issue],
    ['firstpage', pages?.first],
    ['lastpage', pages?.last],
    ['doi', doi],
    ['language', lang],
    ['keywords', keywords.length > 0 ? keywords.join('; ') : undefined],
  ]
  return tags.flatMap(([name, content]) =>
    content ? [h('meta', { name: `citation_${name}`, content })] : [],
  )
}
