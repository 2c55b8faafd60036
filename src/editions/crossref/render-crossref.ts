import { x } from 'xastscript'
import { inLanguageOrFirst, primaryOf } from '../../model/translated.js'
import { onLines } from '../../xml/on-lines.js'
import { renderXml } from '../../xml/render-xml.js'
import type { Bibliography } from '../shared/bibliography.js'
import type { PrintedReference } from '../shared/printed-references.js'
import { crossrefArticle, crossrefDate } from './crossref-article.js'

/** An article to be deposited. */
export interface CrossrefItem {
  facts: Bibliography
  references: readonly PrintedReference[]
}

/**
 * Render the deposit of a publication's articles with Crossref.
 *
 * @param items     never empty; of one issue
 * @param modified  the deposit's timestamp, which has to rise with each deposit
 * @see Crossref deposit schema 5.5.0
 */
export function renderCrossref(items: readonly [CrossrefItem, ...CrossrefItem[]], modified: Date): string {
  const [{ facts }] = items
  const { journal, lang, date } = facts
  const timestamp = modified.toISOString().replace(/\D/g, '').slice(0, 14)
  const publisher = inLanguageOrFirst(journal.publishers, 'en')?.value ?? ''
  const titles = Object.entries(journal.titles)
  const english = titles.find(([tag]) => tag.startsWith('en'))
  const inOrder = english ? [english, ...titles.filter((one) => one !== english)] : titles
  return renderXml(
    onLines(
      x('doi_batch', NAMESPACES, [
        x('head', [
          x('doi_batch_id', `${facts.slug}-${timestamp}`),
          x('timestamp', timestamp),
          x('depositor', [
            x('depositor_name', journal.depositor?.name ?? ''),
            x('email_address', journal.depositor?.email ?? ''),
          ]),
          x('registrant', publisher),
        ]),
        x('body', [
          x('journal', [
            x('journal_metadata', { language: primaryOf(lang) }, [
              ...inOrder.map(([, title]) => x('full_title', title)),
              ...Object.values(journal.shortTitles ?? {}).map((title) => x('abbrev_title', title)),
              ...(journal.issn ? [x('issn', { media_type: 'print' }, journal.issn)] : []),
              ...(journal.eissn ? [x('issn', { media_type: 'electronic' }, journal.eissn)] : []),
            ]),
            x('journal_issue', [
              crossrefDate('publication_date', date ?? ''),
              ...(journal.volume ? [x('journal_volume', [x('volume', journal.volume)])] : []),
              ...(journal.issue ? [x('issue', journal.issue)] : []),
            ]),
            ...items.map((item) => crossrefArticle(item.facts, item.references)),
          ]),
        ]),
      ]),
    ),
  )
}

const NAMESPACES = {
  xmlns: 'http://www.crossref.org/schema/5.5.0',
  'xmlns:jats': 'http://www.ncbi.nlm.nih.gov/JATS1',
  'xmlns:fr': 'http://www.crossref.org/fundref.xsd',
  'xmlns:ai': 'http://www.crossref.org/AccessIndicators.xsd',
  version: '5.5.0',
}
