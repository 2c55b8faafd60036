import type { Element } from 'xast'
import { x } from 'xastscript'
import { epubWords } from '../../messages/epub-words.js'
import type { ArticleJournal } from '../../model/article.js'
import type { Author } from '../../model/author.js'
import type { PublicationFront } from '../../model/publication.js'
import type { ContentDocument } from './content-document.js'
import { listLanguages } from './list-languages.js'

/** The vocabularies of `property` besides those that EPUB reserves. */
export const PREFIXES = 'prism: http://prismstandard.org/namespaces/basic/3.0/'

/** Whose pages the page-list lists: those of the print edition, or of an original. */
export type PageOwner = 'print' | 'original'

/**
 * What the package says of the publication: what its front matter says, and nothing made up.
 *
 * @param edition  identifier, time of the last change, content documents, whose pages are listed, if any
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
  },
): Element[] {
  const { lang, doi, journal, date, rights, keywords } = front
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
    ...(rights ? [x('dc:rights', rights)] : []),
    ...keywords.map((keyword) => x('dc:subject', keyword)),
    ...(journal ? collection(journal) : []),
    ...(doi ? [property('prism:doi', doi)] : []),
    ...(edition.pageOwner ? [property('pageBreakSource', pageSource(front, edition.pageOwner))] : []),
    property('dcterms:modified', edition.modified.toISOString().replace(/\.\d+Z$/, 'Z')),
  ]
}

function titles({ title, subtitle, titleEn, subtitleEn, lang }: PublicationFront): Element[] {
  const elements = [x('dc:title', { id: 'title' }, title), refine('title', 'title-type', 'main')]
  const english = { 'xml:lang': 'en' }
  if (titleEn && !isEnglish(lang)) elements.push(refine('title', 'alternate-script', titleEn, english))
  if (!subtitle) return elements
  elements.push(
    refine('title', 'display-seq', '1'),
    x('dc:title', { id: 'subtitle' }, subtitle),
    refine('subtitle', 'title-type', 'subtitle'),
    refine('subtitle', 'display-seq', '2'),
  )
  if (subtitleEn && !isEnglish(lang))
    elements.push(refine('subtitle', 'alternate-script', subtitleEn, english))
  return elements
}

function isEnglish(lang: string): boolean {
  return /^en(?:-|$)/i.test(lang)
}

/** A Japanese library files a name by its reading, others by its Latin form. */
function creator({ name, latin, reading }: Author, index: number, lang: string): Element[] {
  const id = `author-${index + 1}`
  const fileAs = reading ?? latin
  const language = lang.split('-')[0] ?? lang
  const elements = [x('dc:creator', { id }, name), refine(id, 'role', 'aut', { scheme: 'marc:relators' })]
  if (fileAs) elements.push(refine(id, 'file-as', fileAs))
  if (reading) {
    const script = /\p{Script=Hiragana}/u.test(reading) ? 'Hira' : 'Kana'
    elements.push(refine(id, 'alternate-script', reading, { 'xml:lang': `${language}-${script}` }))
  }
  if (latin) elements.push(refine(id, 'alternate-script', latin, { 'xml:lang': 'und-Latn' }))
  return elements
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

function property(name: string, value: string): Element {
  return x('meta', { property: name }, value)
}

function refine(
  id: string,
  name: string,
  value: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return x('meta', { refines: `#${id}`, property: name, ...attributes }, value)
}
