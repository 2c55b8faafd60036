import type { Article, Author, Journal } from '../../model/article.js'
import type { ContentDocument } from './content-document.js'
import { escapeXml, escapeXmlAttribute } from './escape-xml.js'
import { listLanguages } from './list-languages.js'
import { wordsFor } from './words.js'

/** The vocabularies of `property` besides those that EPUB reserves. */
export const PREFIXES = 'prism: http://prismstandard.org/namespaces/basic/3.0/'

/**
 * Render what the package says of the article: what the front matter says, and nothing made up.
 *
 * @param article  the front matter
 * @param edition  identifier, time of the last change, content documents, whether there is a page-list
 * @returns        elements of `metadata`, a line each
 * @see EPUB 3.3, 5.5 "The metadata element" and D.3 "Meta properties vocabulary"
 * @see PRISM Basic Metadata 3.0, for volume, number and pages of a journal
 */
export function renderMetadata(
  article: Article,
  edition: {
    identifier: string
    modified: Date
    documents: readonly ContentDocument[]
    hasPages: boolean
  },
): string {
  const { lang, doi, journal, date, rights, keywords } = article
  return [
    `<dc:identifier id="identifier">${escapeXml(edition.identifier)}</dc:identifier>`,
    ...(doi
      ? [
          `<dc:identifier id="doi">${escapeXml(`https://doi.org/${doi}`)}</dc:identifier>`,
          refine('doi', 'identifier-type', '06', { scheme: 'onix:codelist5' }),
        ]
      : []),
    ...titles(article),
    ...article.authors.flatMap((author, index) => creator(author, index, lang)),
    ...listLanguages(edition.documents, lang).map((language) => element('dc:language', language)),
    ...(journal?.publisher ? [element('dc:publisher', journal.publisher)] : []),
    ...(date ? [element('dc:date', date)] : []),
    ...(rights ? [element('dc:rights', rights)] : []),
    ...keywords.map((keyword) => element('dc:subject', keyword)),
    ...(journal ? collection(journal) : []),
    ...(doi ? [property('prism:doi', doi)] : []),
    ...(edition.hasPages ? [property('pageBreakSource', pageSource(article))] : []),
    property('dcterms:modified', edition.modified.toISOString().replace(/\.\d+Z$/, 'Z')),
  ].join('\n')
}

function titles({ title, subtitle, titleEn, subtitleEn, lang }: Article): string[] {
  const lines = [`<dc:title id="title">${escapeXml(title)}</dc:title>`, refine('title', 'title-type', 'main')]
  const english = { 'xml:lang': 'en' }
  if (titleEn && !isEnglish(lang)) lines.push(refine('title', 'alternate-script', titleEn, english))
  if (!subtitle) return lines
  lines.push(
    refine('title', 'display-seq', '1'),
    `<dc:title id="subtitle">${escapeXml(subtitle)}</dc:title>`,
    refine('subtitle', 'title-type', 'subtitle'),
    refine('subtitle', 'display-seq', '2'),
  )
  if (subtitleEn && !isEnglish(lang)) lines.push(refine('subtitle', 'alternate-script', subtitleEn, english))
  return lines
}

function isEnglish(lang: string): boolean {
  return /^en(?:-|$)/i.test(lang)
}

/** A Japanese library files a name by its reading, others by its Latin form. */
function creator({ name, latin, reading }: Author, index: number, lang: string): string[] {
  const id = `author-${index + 1}`
  const fileAs = reading ?? latin
  const language = lang.split('-')[0] ?? lang
  const lines = [
    `<dc:creator id="${id}">${escapeXml(name)}</dc:creator>`,
    refine(id, 'role', 'aut', { scheme: 'marc:relators' }),
  ]
  if (fileAs) lines.push(refine(id, 'file-as', fileAs))
  if (reading) {
    const script = /\p{Script=Hiragana}/u.test(reading) ? 'Hira' : 'Kana'
    lines.push(refine(id, 'alternate-script', reading, { 'xml:lang': `${language}-${script}` }))
  }
  if (latin) lines.push(refine(id, 'alternate-script', latin, { 'xml:lang': 'und-Latn' }))
  return lines
}

/** The journal as the series that the article is a part of, and the article's place in it. */
function collection({ title, volume, issue, pages, issn }: Journal): string[] {
  const position = [volume, issue].filter((one) => one !== undefined).join('.')
  return [
    `<meta property="belongs-to-collection" id="journal">${escapeXml(title)}</meta>`,
    refine('journal', 'collection-type', 'series'),
    ...(issn ? [refine('journal', 'dcterms:identifier', `urn:issn:${issn}`)] : []),
    ...(/^\d+(?:\.\d+)?$/.test(position) ? [refine('journal', 'group-position', position)] : []),
    property('prism:publicationName', title),
    ...(issn ? [property('prism:issn', issn)] : []),
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
function pageSource({ journal, doi, title, authors, lang, pages }: Article): string {
  if (journal?.issn) return `urn:issn:${journal.issn}`
  if (doi) return `https://doi.org/${doi}`
  const names = authors.map(({ name }) => name).join(', ')
  const words = [names, title, ...(journal ? [journal.title] : [])]
  if (pages === 'print') words.push(wordsFor(lang).printEdition)
  return words.filter(Boolean).join('. ')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

function property(name: string, value: string): string {
  return `<meta property="${name}">${escapeXml(value)}</meta>`
}

function refine(
  id: string,
  name: string,
  value: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const more = Object.entries(attributes).map(([key, one]) => ` ${key}="${escapeXmlAttribute(one)}"`)
  return `<meta refines="#${id}" property="${name}"${more.join('')}>${escapeXml(value)}</meta>`
}
