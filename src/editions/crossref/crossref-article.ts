import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Author } from '../../model/author.js'
import type { CslDate, CslItem, CslName } from '../../model/csl-item.js'
import { isEastAsian } from '../../model/is-east-asian.js'
import { inLanguage, inLanguageOrFirst, primaryOf } from '../../model/translated.js'
import { authorNames, type NameIn } from '../shared/author-names.js'
import type { AbstractIn, Bibliography } from '../shared/bibliography.js'
import { dateElements } from '../shared/date-elements.js'
import { plainText } from '../shared/plain-text.js'
import type { PrintedReference } from '../shared/printed-references.js'

/**
 * An article as Crossref takes it. Names and titles are in English where they are known so, with the original beside them.
 *
 * @param references  as they are printed, with their data
 * @see Crossref deposit schema 5.5.0, journal_article: `titles` up to twenty times
 */
export function crossrefArticle(facts: Bibliography, references: readonly PrintedReference[]): Element {
  const { lang, authors, date, dates, pages, doi, url } = facts
  return x('journal_article', { publication_type: 'full_text', language: languageOf(lang) }, [
    ...titles(facts),
    ...(authors.length > 0
      ? [
          x(
            'contributors',
            authors.map((author, index) => contributor(author, index, lang)),
          ),
        ]
      : []),
    ...facts.abstracts.map(abstract),
    crossrefDate('publication_date', date ?? ''),
    ...(dates.accepted ? [crossrefDate('acceptance_date', dates.accepted)] : []),
    ...(pages ? [x('pages', [x('first_page', pages.first), x('last_page', pages.last)])] : []),
    ...programs(facts),
    x('doi_data', [x('doi', doi ?? ''), x('resource', url ?? '')]),
    ...(references.length > 0 ? [x('citation_list', references.map(citation))] : []),
  ])
}

/** Crossref's languages are ISO 639-1 alone. */
function languageOf(lang: string): string {
  return primaryOf(lang)
}

/** A translation into English stands first, with the original; the title in any further language has an element of its own. */
function titles({ titles: [own, ...others], lang }: Bibliography): Element[] {
  const english = others.find((one) => languageOf(one.lang) === 'en')
  const shown = english ?? own
  const subtitle = (text: string | undefined): Element[] => (text ? [x('subtitle', text)] : [])
  const first = x('titles', [
    x('title', shown?.title ?? ''),
    ...subtitle(shown?.subtitle),
    ...(english && own
      ? [x('original_language_title', { language: languageOf(lang) }, own.title), ...subtitle(own.subtitle)]
      : []),
  ])
  const further = others.filter((one) => one !== english)
  return [first, ...further.map((one) => x('titles', [x('title', one.title), ...subtitle(one.subtitle)]))]
}

function contributor(author: Author, index: number, lang: string): Element {
  const { own, others } = authorNames(author, lang)
  const latin = others.find((one) => languageOf(one.lang) === 'en')
  const attributes = { sequence: index === 0 ? 'first' : 'additional', contributor_role: 'author' }
  // A body has no family name, and a name whose parts are not known cannot be told from one.
  if (own.family === undefined && latin?.family === undefined)
    return x('organization', attributes, own.printed)
  const shown = latin?.family === undefined ? own : latin
  const alternative = shown === own ? latin : own
  const { affiliations, orcid } = author
  return x('person_name', { ...attributes, language: languageOf(shown.lang), 'name-style': styleOf(shown) }, [
    ...(shown.given ? [x('given_name', shown.given)] : []),
    x('surname', shown.family ?? shown.printed),
    ...(affiliations
      ? [
          x(
            'affiliations',
            affiliations.map((one) =>
              x('institution', [
                x(
                  'institution_name',
                  inLanguage(one, shown.lang) ?? inLanguageOrFirst(one, lang)?.value ?? '',
                ),
              ]),
            ),
          ),
        ]
      : []),
    ...(orcid ? [x('ORCID', `https://orcid.org/${orcid}`)] : []),
    ...(alternative?.family === undefined
      ? []
      : [
          x('alt-name', [
            x('name', { language: languageOf(alternative.lang), 'name-style': styleOf(alternative) }, [
              x('surname', alternative.family),
              ...(alternative.given ? [x('given_name', alternative.given)] : []),
            ]),
          ]),
        ]),
  ])
}

function styleOf({ lang }: NameIn): string {
  return isEastAsian(lang) ? 'eastern' : 'western'
}

function abstract({ lang, children }: AbstractIn): Element {
  const paragraphs = children.map(plainText).filter((text) => text !== '')
  return x(
    'jats:abstract',
    { 'xml:lang': lang },
    paragraphs.map((text) => x('jats:p', text)),
  )
}

/** @param date  `2021`, `2021-07` or `2021-07-30` */
export function crossrefDate(name: string, date: string): Element {
  return x(name, { media_type: 'print' }, dateElements(date, ['month', 'day', 'year']))
}

function programs({ funding, licence, lang }: Bibliography): Element[] {
  const funders = funding.flatMap(({ funder, award }): Element[] => {
    const name = inLanguage(funder, 'en') ?? inLanguageOrFirst(funder, lang)?.value
    if (!name) return []
    const assertions = [
      x('fr:assertion', { name: 'funder_name' }, name),
      ...(award ? [x('fr:assertion', { name: 'award_number' }, award)] : []),
    ]
    return [x('fr:assertion', { name: 'fundgroup' }, assertions)]
  })
  return [
    ...(funders.length > 0 ? [x('fr:program', { name: 'fundref' }, funders)] : []),
    ...(licence?.url
      ? [
          x('ai:program', { name: 'AccessIndicators' }, [
            x('ai:license_ref', { applies_to: 'vor' }, licence.url),
          ]),
        ]
      : []),
  ]
}

const CITATION_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'journal_article',
  book: 'book',
  chapter: 'book_chapter',
  'paper-conference': 'conference_paper',
  thesis: 'dissertation',
  report: 'report',
  webpage: 'web_resource',
}

function citation({ item, key, printed }: PrintedReference): Element {
  const text = (variable: string): string => {
    const value = item[variable]
    return typeof value === 'string' ? value : ''
  }
  const isArticle = item.type === 'article-journal'
  const isPart = isArticle || text('container-title') !== ''
  const parts: [name: string, value: string][] = [
    ['journal_title', isArticle ? text('container-title') : ''],
    ['author', firstAuthor(item)],
    ['volume', text('volume')],
    ['issue', isArticle ? text('issue') : ''],
    ['first_page', text('page').split(/[-–—]/)[0] ?? ''],
    ['cYear', yearOf(item)],
    ['doi', text('DOI')],
    ['volume_title', isArticle ? '' : isPart ? text('container-title') : text('title')],
    ['article_title', isPart ? text('title') : ''],
    ['unstructured_citation', printed],
  ]
  return x(
    'citation',
    { key, type: CITATION_TYPES[item.type] ?? 'other' },
    parts.filter(([, value]) => value !== '').map(([name, value]) => x(name, value)),
  )
}

function firstAuthor({ author, editor }: CslItem): string {
  const [first] = (Array.isArray(author) ? author : Array.isArray(editor) ? editor : []) as CslName[]
  return first?.family ?? first?.literal ?? ''
}

function yearOf({ issued }: CslItem): string {
  return String((issued as CslDate | undefined)?.['date-parts']?.[0]?.[0] ?? '')
}
