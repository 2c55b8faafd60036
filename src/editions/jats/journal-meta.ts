import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Bibliography } from '../shared/bibliography.js'

/**
 * What JATS says of the journal.
 *
 * @see JATS Publishing 1.1, journal-meta
 */
export function journalMeta({ journal, lang }: Bibliography): Element {
  const { jstageCode, titles, shortTitles, issn, eissn, publishers } = journal
  const [own, ...others] = Object.entries(titles)
  return x('journal-meta', [
    x('journal-id', { 'journal-id-type': 'j-stage' }, jstageCode ?? ''),
    x('journal-title-group', [
      x('journal-title', { 'xml:lang': own?.[0] ?? lang }, own?.[1] ?? ''),
      ...others.map(([tag, title]) => x('trans-title-group', { 'xml:lang': tag }, [x('trans-title', title)])),
      ...Object.entries(shortTitles ?? {}).map(([tag, title]) =>
        x('abbrev-journal-title', { 'xml:lang': tag }, title),
      ),
    ]),
    ...(issn ? [x('issn', { 'pub-type': 'ppub' }, issn)] : []),
    ...(eissn ? [x('issn', { 'pub-type': 'epub' }, eissn)] : []),
    ...(publishers
      ? [
          x(
            'publisher',
            Object.entries(publishers).map(([tag, name]) => x('publisher-name', { 'xml:lang': tag }, name)),
          ),
        ]
      : []),
  ])
}
