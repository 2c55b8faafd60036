import type { Element } from 'hast'
import { h } from 'hastscript'
import type { PublishedArticle } from '../../model/publication.js'
import { inLanguageOrFirst } from '../../model/translated.js'
import type { Bibliography } from '../shared/bibliography.js'
import type { LinkedFile } from './web-inputs.js'

/**
 * The tags that Google Scholar and reference managers read an article's data from.
 *
 * Only values of the front matter are given.
 *
 * @param links  the files beside the page: an index is told of the PDF where the page's own address is known
 * @see Google Scholar, Inclusion Guidelines for Webmasters, "Indexing Guidelines"
 */
export function citationTags(
  { article }: PublishedArticle,
  { journal, pages, url }: Bibliography,
  links: readonly LinkedFile[],
): Element[] {
  const { title, subtitle, authors, lang, doi, date, keywords } = article
  const pdf = links.find(({ kind }) => kind === 'pdf')
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
    ['journal_title', inLanguageOrFirst(journal.titles, lang)?.value],
    ['publisher', inLanguageOrFirst(journal.publishers, lang)?.value],
    ['issn', journal.issn],
    ['issn', journal.eissn],
    ['volume', journal.volume],
    ['issue', journal.issue],
    ['firstpage', pages?.first],
    ['lastpage', pages?.last],
    ['doi', doi],
    ['abstract_html_url', url],
    ['pdf_url', url && pdf && new URL(pdf.href, url).href],
    ['language', lang],
    ['keywords', keywords.length > 0 ? keywords.join('; ') : undefined],
  ]
  return tags.flatMap(([name, content]) =>
    content ? [h('meta', { name: `citation_${name}`, content })] : [],
  )
}
