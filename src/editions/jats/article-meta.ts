import type { Element } from 'xast'
import { x } from 'xastscript'
import { primaryOf } from '../../model/translated.js'
import type { Bibliography } from '../shared/bibliography.js'
import { dateElements } from '../shared/date-elements.js'
import { contributors } from './contributors.js'
import { jatsSections } from './jats-blocks.js'
import type { InlineOptions } from './jats-inline.js'

/**
 * What JATS says of the article, in the order that the DTD asks for.
 *
 * @param options  how the running text of summaries is turned
 * @see JATS Publishing 1.1, article-meta
 */
export function articleMeta(facts: Bibliography, options: InlineOptions): Element {
  const { doi, slug, journal, pages } = facts
  return x('article-meta', [
    ...(doi ? [x('article-id', { 'pub-id-type': 'doi' }, doi)] : []),
    x('article-id', { 'pub-id-type': 'manuscript' }, slug),
    ...categories(facts),
    titleGroup(facts),
    ...contributors(facts),
    ...(facts.date ? [jatsDate('pub-date', { 'pub-type': 'ppub' }, facts.date)] : []),
    ...(journal.volume ? [x('volume', journal.volume)] : []),
    ...(journal.issue ? [x('issue', journal.issue)] : []),
    ...(pages ? [x('fpage', pages.first), x('lpage', pages.last)] : []),
    ...history(facts),
    ...permissions(facts),
    ...(facts.url ? [x('self-uri', { 'xlink:href': facts.url })] : []),
    ...facts.abstracts.map(({ lang, children }, index) =>
      x(
        isOwn(lang, facts) && index === 0 ? 'abstract' : 'trans-abstract',
        { 'xml:lang': lang },
        jatsSections(children, { ...options, lang }),
      ),
    ),
    ...facts.keywords.map(({ lang, words }) =>
      x(
        'kwd-group',
        { 'xml:lang': lang, 'kwd-group-type': 'author' },
        words.map((word) => x('kwd', word)),
      ),
    ),
    ...funding(facts),
  ])
}

function isOwn(lang: string, facts: Bibliography): boolean {
  return primaryOf(lang) === primaryOf(facts.lang)
}

function categories({ section }: Bibliography): Element[] {
  if (!section) return []
  const groups = Object.entries(section).map(([tag, label]) =>
    x('subj-group', { 'subj-group-type': 'heading', 'xml:lang': tag }, [x('subject', label)]),
  )
  return [x('article-categories', groups)]
}

function titleGroup({ titles: [own, ...others] }: Bibliography): Element {
  const subtitle = own?.subtitle
  return x('title-group', [
    x('article-title', { 'xml:lang': own?.lang }, own?.title ?? ''),
    ...(subtitle ? [x('subtitle', { 'xml:lang': own?.lang }, subtitle)] : []),
    ...others.map((one) =>
      x('trans-title-group', { 'xml:lang': one.lang }, [
        x('trans-title', one.title),
        ...(one.subtitle ? [x('trans-subtitle', one.subtitle)] : []),
      ]),
    ),
  ])
}

const HISTORY = [
  ['received', 'received'],
  ['revised', 'rev-recd'],
  ['accepted', 'accepted'],
] as const

function history({ dates }: Bibliography): Element[] {
  const known = HISTORY.flatMap(([name, type]) => {
    const date = dates[name]
    return date ? [jatsDate('date', { 'date-type': type }, date)] : []
  })
  return known.length > 0 ? [x('history', known)] : []
}

/** @param date  `2021`, `2021-07` or `2021-07-30` */
function jatsDate(name: string, type: Record<string, string>, date: string): Element {
  return x(name, { ...type, 'iso-8601-date': date }, dateElements(date, ['day', 'month', 'year']))
}

/** J-STAGE takes a statement of rights in Japanese and in English, or none. */
function permissions({ licence }: Bibliography): Element[] {
  if (!licence) return []
  const { name, url } = licence
  return [x('permissions', [x('license', { 'xlink:href': url }, [x('license-p', name)])])]
}

function funding({ funding: grants }: Bibliography): Element[] {
  const groups = grants.flatMap(({ funder, award, statement }): Element[] => {
    const sources = Object.entries(funder ?? {}).map(([tag, name]) =>
      x('funding-source', { 'xml:lang': tag }, name),
    )
    const ids = award ? [x('award-id', award)] : []
    const statements = Object.entries(statement ?? {}).map(([tag, text]) =>
      x('funding-statement', { 'xml:lang': tag }, text),
    )
    const group = sources.length + ids.length > 0 ? [x('award-group', [...sources, ...ids])] : []
    return group.length + statements.length > 0 ? [x('funding-group', [...group, ...statements])] : []
  })
  return groups
}
