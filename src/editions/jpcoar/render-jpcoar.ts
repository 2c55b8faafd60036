import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Author } from '../../model/author.js'
import { onLines } from '../../xml/on-lines.js'
import { renderXml } from '../../xml/render-xml.js'
import { authorNames, type NameIn } from '../shared/author-names.js'
import type { Bibliography } from '../shared/bibliography.js'
import { languageCode } from './language-code.js'

/** The resource types that a journal's articles may have, by COAR's vocabulary. */
const RESOURCE_TYPES = {
  bulletin: ['departmental bulletin paper', 'http://purl.org/coar/resource_type/c_6501'],
  journal: ['journal article', 'http://purl.org/coar/resource_type/c_6501'],
} as const

/**
 * Render an article as a record of the JPCOAR schema, which repositories of Japanese universities take.
 *
 * @param pdf  the name of the file that goes with it
 * @see JPCOAR Schema 2.1
 */
export function renderJpcoar(facts: Bibliography, pdf: string | undefined): string {
  const { journal, pages, doi, url, date, lang } = facts
  const [type, typeUri] = RESOURCE_TYPES[journal.kind ?? 'bulletin']
  const code = languageCode(lang)
  const count = pages && Number(pages.last) - Number(pages.first) + 1
  const address = doi ? `https://doi.org/${doi}` : url
  return renderXml(
    onLines(
      x('jpcoar:jpcoar', namespaces(journal.jpcoarVersion ?? '2.1'), [
        ...facts.titles.map(({ lang: tag, title, subtitle }) =>
          x('dc:title', { 'xml:lang': tag }, [title, subtitle].filter(Boolean).join(' : ')),
        ),
        ...facts.authors.map((author) => creator(author, lang)),
        ...rights(facts),
        ...facts.keywords.flatMap(({ lang: tag, words }) =>
          words.map((word) => x('jpcoar:subject', { 'xml:lang': tag, subjectScheme: 'Other' }, word)),
        ),
        ...facts.abstracts.map(({ lang: tag, text }) =>
          x('datacite:description', { 'xml:lang': tag, descriptionType: 'Abstract' }, text),
        ),
        ...inLanguages('dc:publisher', journal.publishers),
        ...(date ? [x('datacite:date', { dateType: 'Issued' }, date)] : []),
        ...(code ? [x('dc:language', code)] : []),
        x('dc:type', { 'rdf:resource': typeUri }, type),
        x('oaire:version', { 'rdf:resource': 'http://purl.org/coar/version/c_970fb48d4fbd8a85' }, 'VoR'),
        ...(address ? [x('jpcoar:identifier', { identifierType: doi ? 'DOI' : 'URI' }, address)] : []),
        ...facts.funding
          .map(({ funder, award }) =>
            x('jpcoar:fundingReference', [
              ...inLanguages('jpcoar:funderName', funder),
              ...(award ? [x('jpcoar:awardNumber', award)] : []),
            ]),
          )
          .filter(({ children }) => children.length > 0),
        ...(journal.issn ? [x('jpcoar:sourceIdentifier', { identifierType: 'PISSN' }, journal.issn)] : []),
        ...(journal.eissn ? [x('jpcoar:sourceIdentifier', { identifierType: 'EISSN' }, journal.eissn)] : []),
        ...inLanguages('jpcoar:sourceTitle', journal.titles),
        ...(journal.volume ? [x('jpcoar:volume', journal.volume)] : []),
        ...(journal.issue ? [x('jpcoar:issue', journal.issue)] : []),
        ...(count !== undefined && count > 0 ? [x('jpcoar:numPages', String(count))] : []),
        ...(pages ? [x('jpcoar:pageStart', pages.first), x('jpcoar:pageEnd', pages.last)] : []),
        ...(pdf
          ? [
              x('jpcoar:file', [
                x('jpcoar:URI', { objectType: 'fulltext', label: pdf }, pdf),
                x('jpcoar:mimeType', 'application/pdf'),
              ]),
            ]
          : []),
      ]),
    ),
  )
}

function namespaces(version: string): Record<string, string> {
  return {
    'xmlns:jpcoar': `https://github.com/JPCOAR/schema/blob/master/${version}/`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:datacite': 'https://schema.datacite.org/meta/kernel-4/',
    'xmlns:oaire': 'http://namespace.openaire.eu/schema/oaire/',
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  }
}

function inLanguages(name: string, texts: Readonly<Record<string, string>> | undefined): Element[] {
  return Object.entries(texts ?? {}).map(([tag, text]) => x(name, { 'xml:lang': tag }, text))
}

/** An author with every name; of a body the name is whole. */
function creator(author: Author, lang: string): Element {
  const { own, reading, others } = authorNames(author, lang)
  const names = [own, ...others, ...(reading ? [reading] : [])]
  const { orcid, affiliations } = author
  return x('jpcoar:creator', [
    ...(orcid
      ? [
          x(
            'jpcoar:nameIdentifier',
            { nameIdentifierScheme: 'ORCID', nameIdentifierURI: `https://orcid.org/${orcid}` },
            orcid,
          ),
        ]
      : []),
    ...names.map((name) => x('jpcoar:creatorName', { 'xml:lang': tagOf(name) }, inOrder(name))),
    ...(affiliations ?? []).map((one) => x('jpcoar:affiliation', inLanguages('jpcoar:affiliationName', one))),
  ])
}

/** The schema knows readings as katakana alone. */
function tagOf({ lang }: NameIn): string {
  return lang.replace(/-Hira$/, '-Kana')
}

function inOrder({ lang, printed, family, given }: NameIn): string {
  const text = family === undefined ? printed : [family, given].filter(Boolean).join(', ')
  return lang.endsWith('-Hira') ? katakana(text) : text
}

function katakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
}

/** A Creative Commons licence makes the article open access; what else is so, the repository knows. */
function rights({ licence, rights: statement, lang }: Bibliography): Element[] {
  const isOpen = licence?.url?.startsWith('https://creativecommons.org/') === true
  return [
    ...(isOpen
      ? [
          x(
            'dcterms:accessRights',
            { 'rdf:resource': 'http://purl.org/coar/access_right/c_abf2' },
            'open access',
          ),
        ]
      : []),
    ...(licence ? [x('dc:rights', { 'rdf:resource': licence.url }, licence.name)] : []),
    ...(statement ? [x('dc:rights', { 'xml:lang': lang }, statement)] : []),
  ]
}
