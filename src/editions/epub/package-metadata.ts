import type { Element } from 'xast'
import { x } from 'xastscript'
import { epubWords } from '../../messages/epub-words.js'
import type { ArticleJournal } from '../../model/article.js'
import type { PublicationFront } from '../../model/publication.js'
import { separatorsOf } from '../../model/separators.js'
import { primaryOf } from '../../model/translated.js'
import type { ContentDocument } from './content-document.js'
import { listLanguages } from './list-languages.js'
import { creator } from './package-creator.js'
import { property, refine } from './package-meta.js'

/** The vocabularies of `property` besides those that EPUB reserves. */
export const PREFIXES = [
  'prism: http://prismstandard.org/namespaces/basic/3.0/',
  'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/',
].join(' ')

/** Whose pages the page-list lists: those of the print edition, or of an original. */
export type PageOwner = 'print' | 'original'

/**
 * Make the metadata of the package from the front matter, without inventing any.
 *
 * @param edition  identifier, time of the last change, content documents, whose pages are listed, if any, whether it brings
 *                 fonts, which Apple Books leaves unused unless it is told
 * @returns        elements for `metadata`
 * @see EPUB 3.3, 5.5 "The metadata element" and D.3 "Meta properties vocabulary"
 * @see PRISM Basic Metadata 3.0, for volume, number and pages of a journal
 */
export function packageMetadata(
  front: PublicationFront,
  edition: {
    identifier: string
    modified: Date
    documents: readonly ContentDocument[]
    pageOwner: PageOwner | undefined
    hasFonts: boolean
  },
): Element[] {
  const { lang, doi, journal, date, rights, licence, keywords, keywordsPrinted } = front
  return [
    x('dc:identifier', { id: 'identifier' }, edition.identifier),
    ...(doi
      ? [
          x('dc:identifier', { id: 'doi' }, `https://doi.org/${doi}`),
          refine('doi', 'identifier-type', '06', { scheme: 'onix:codelist5' }),
        ]
      : []),
    ...titles(front),
    ...front.authors.flatMap((author, index) => creator(author, index, lang)),
    ...listLanguages(edition.documents, lang).map((language) => x('dc:language', language)),
    ...(journal?.publisher ? [x('dc:publisher', journal.publisher)] : []),
    ...(date ? [x('dc:date', date)] : []),
    ...Object.values(front.section ?? {}).map((kind) => x('dc:type', kind)),
    ...history(front),
    ...(rights ? [x('dc:rights', rights)] : licence ? [x('dc:rights', licence.name)] : []),
    ...(licence?.url ? [property('dcterms:license', licence.url)] : []),
    ...keywords.map((keyword) => x('dc:subject', keyword)),
    ...Object.entries(keywordsPrinted ?? {})
      .filter(([language]) => primaryOf(language) !== primaryOf(lang))
      .flatMap(([language, list]) =>
        list.map((keyword) => x('dc:subject', { 'xml:lang': language }, keyword)),
      ),
    ...(journal ? collection(journal) : []),
    ...(doi ? [property('prism:doi', doi)] : []),
    ...(edition.pageOwner ? [property('pageBreakSource', pageSource(front, edition.pageOwner))] : []),
    ...(edition.hasFonts ? [property('ibooks:specified-fonts', 'true')] : []),
    property('dcterms:modified', edition.modified.toISOString().replace(/\.\d+Z$/, 'Z')),
  ]
}

/**
 * One title with its subtitle: some reading systems show the first of several, some the last, and so lose the other. The
 * subtitle is also by itself, for catalogues.
 */
function titles({ title, subtitle, titleEn, subtitleEn, titles = {}, lang }: PublicationFront): Element[] {
  const whole = (language: string, one: string, below: string | undefined): string =>
    below ? `${one}${separatorsOf(language).title}${below}` : one
  const elements = [
    x('dc:title', { id: 'title' }, whole(lang, title, subtitle)),
    refine('title', 'title-type', 'main'),
  ]
  if (subtitle) elements.push(refine('title', 'prism:subtitle', subtitle))
  const others: [string, string, string | undefined][] = Object.entries(titles)
    .filter(([one]) => !isEnglish(one) && primaryOf(one) !== primaryOf(lang))
    .map(([language, one]) => [language, one.title, one.subtitle])
  if (titleEn && !isEnglish(lang)) others.unshift(['en', titleEn, subtitleEn])
  for (const [language, one, below] of others)
    elements.push(refine('title', 'alternate-script', whole(language, one, below), { 'xml:lang': language }))
  return elements
}

function isEnglish(lang: string): boolean {
  return /^en(?:-|$)/i.test(lang)
}

/** When the manuscript came in and was accepted; when it appeared is `dc:date`. */
function history({ dates }: PublicationFront): Element[] {
  return [
    ...(dates?.received ? [property('dcterms:dateSubmitted', dates.received)] : []),
    ...(dates?.accepted ? [property('dcterms:dateAccepted', dates.accepted)] : []),
  ]
}

/** The journal as the series that the article is a part of, and the article's place in it. */
function collection({ title, volume, issue, pages, issn, eissn }: ArticleJournal): Element[] {
  const position = [volume, issue].filter((one) => one !== undefined).join('.')
  return [
    x('meta', { property: 'belongs-to-collection', id: 'journal' }, title),
    refine('journal', 'collection-type', 'series'),
    ...(issn ? [refine('journal', 'dcterms:identifier', `urn:issn:${issn}`)] : []),
    ...(/^\d+(?:\.\d+)?$/.test(position) ? [refine('journal', 'group-position', position)] : []),
    property('prism:publicationName', title),
    ...(issn ? [property('prism:issn', issn)] : []),
    ...(eissn ? [property('prism:eIssn', eissn)] : []),
    ...(volume ? [property('prism:volume', volume)] : []),
    ...(issue ? [property('prism:number', issue)] : []),
    ...(pages ? [property('prism:pageRange', pages)] : []),
  ]
}

/**
 * What the listed pages are pages of: the journal by its ISSN, else the article by its DOI, else in words, because
 * `none` would say that the pages are the EPUB's own.
 *
 * @see Page Source Identification (W3C Publishing Community Group), 2 "The pageBreakSource property"
 */
function pageSource({ journal, doi, title, authors, lang }: PublicationFront, owner: PageOwner): string {
  if (journal?.issn) return `urn:issn:${journal.issn}`
  if (doi) return `https://doi.org/${doi}`
  const names = authors.map(({ name }) => name).join(', ')
  const words = [names, title, ...(journal ? [journal.title] : [])]
  if (owner === 'print') words.push(epubWords(lang).printEdition)
  return words.filter(Boolean).join('. ')
}
