import type { Root } from 'hast'
import type { Author } from '../../model/author.js'
import { classes } from '../../model/classes.js'
import type { CslItem } from '../../model/csl-item.js'
import { elementOfClass, flowText } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { PublishedArticle } from '../../model/publication.js'
import { inLanguageOrFirst } from '../../model/translated.js'
import type { Bibliography, JournalFacts } from '../shared/bibliography.js'
import { printedReferences } from '../shared/printed-references.js'
import type { LinkedFile } from './web-inputs.js'

type Json = { [name: string]: Json | Json[] | string | number | readonly string[] | undefined }

/**
 * What an article is, as search engines read it, with its sources as data and in their printed form.
 *
 * @returns  JSON that is safe in a `script` element: without `<` and `&`
 * @see schema.org, ScholarlyArticle
 */
export function jsonLd(
  published: PublishedArticle,
  { journal, pages, licence, url }: Bibliography,
  links: readonly LinkedFile[],
): string {
  const { article, tree } = published
  const { title, subtitle, titleEn, authors, lang, doi, date, keywords, rights, funding } = article
  const funders = (funding ?? []).flatMap(({ funder }): Json[] => {
    const name = inLanguageOrFirst(funder, lang)?.value
    return name ? [{ '@type': 'Organization', name }] : []
  })
  const citation = printedReferences(published).map(({ item, printed, language }) =>
    source(item, printed, language),
  )
  const data: Json = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: title,
    name: [title, subtitle].filter(Boolean).join(': '),
    alternateName: titleEn,
    author: authors.map((author) => person(author, lang)),
    inLanguage: lang,
    datePublished: date,
    identifier: doi && `https://doi.org/${doi}`,
    sameAs: doi && `https://doi.org/${doi}`,
    pageStart: pages?.first,
    pageEnd: pages?.last,
    keywords: keywords.length > 0 ? keywords : undefined,
    copyrightNotice: rights,
    license: licence && (licence.url ?? licence.name),
    funder: funders.length > 0 ? funders : undefined,
    abstract: abstractOf(tree),
    url,
    isPartOf: issueOf(journal, lang),
    encoding: links.map(({ href, mediaType }) => ({
      '@type': 'MediaObject',
      contentUrl: href,
      encodingFormat: mediaType,
    })),
    citation: citation.length > 0 ? citation : undefined,
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('&', '\\u0026')
}

function person({ name, family, given, latin, orcid, affiliations }: Author, lang: string): Json {
  const institutions = (affiliations ?? []).flatMap((one): Json[] => {
    const found = inLanguageOrFirst(one, lang)
    return found ? [{ '@type': 'Organization', name: found.value }] : []
  })
  return {
    '@type': 'Person',
    name,
    familyName: family,
    givenName: given,
    alternateName: latin,
    '@id': orcid && `https://orcid.org/${orcid}`,
    affiliation: institutions.length > 0 ? institutions : undefined,
  }
}

/** The first summary, without its heading and its keywords. */
function abstractOf(tree: Root): string | undefined {
  const summary = elementOfClass(tree, classes.summary)
  if (!summary) return undefined
  const children = summary.children.filter(
    (child) => child.type === 'element' && child.tagName === 'p' && !hasClass(child, classes.keywords),
  )
  return children.map((child) => flowText(child)).join('\n') || undefined
}

function issueOf(journal: JournalFacts, lang: string): Json | undefined {
  const { titles, publishers, issn, eissn, volume, issue, url } = journal
  const title = inLanguageOrFirst(titles, lang)?.value
  const publisher = inLanguageOrFirst(publishers, lang)?.value
  if (title === undefined) return undefined
  const periodical: Json = {
    '@type': 'Periodical',
    name: title,
    issn: issn ?? eissn,
    url,
    publisher: publisher ? { '@type': 'Organization', name: publisher } : undefined,
  }
  const inVolume: Json = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: periodical }
    : periodical
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } : inVolume
}

function source(item: CslItem, printed: string, language: string): Json {
  const text = (name: string): string | undefined => {
    const value = item[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const doi = text('DOI')
  const url = doi ? `https://doi.org/${doi}` : text('URL')
  return {
    '@type': 'CreativeWork',
    name: text('title') ?? printed,
    description: printed,
    inLanguage: language,
    url,
  }
}
