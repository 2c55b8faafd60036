import { said } from '../../messages/say.js'
import { primaryOf } from '../../model/translated.js'
import type { Edition } from '../edition.js'

const FILE = 'crossref.xml'

/** The deposit of DOIs with Crossref. */
export const crossref: Edition = {
  name: 'crossref',
  files: [FILE],
  format: 'Crossref',
  step: said('step.crossref'),
  usesBrowser: false,
  needs: ['pageMap'],
  gives: [],
  onRequest: true,
  isOfArticles: true,

  async prepare() {},
  async make(own, { modified, product }) {
    const [{ renderCrossref }, { bibliographyOf }, { printedReferences }, { reportGaps }] = await Promise.all(
      [
        import('./render-crossref.js'),
        import('../shared/bibliography.js'),
        import('../shared/printed-references.js'),
        import('../shared/report-gaps.js'),
      ],
    )
    const pageMap = await product('pageMap')
    const items = own.articles.map((one) => {
      const facts = bibliographyOf(one, own.journal, pageMap)
      const { journal, doi, url, date } = facts
      reportGaps(one, { file: FILE, service: 'Crossref' }, [
        [doi !== undefined, 'doi'],
        [url !== undefined, 'url'],
        [date !== undefined, 'date'],
        [Object.keys(journal.titles).length > 0, 'journal-title'],
        [journal.publishers !== undefined, 'publisher'],
        [Boolean(journal.issn ?? journal.eissn), 'issn'],
        [journal.depositor !== undefined, 'depositor'],
      ])
      return { facts, references: printedReferences(one) }
    })
    const [first, ...others] = items
    if (!first) return undefined
    const bytes = new TextEncoder().encode(renderCrossref([first, ...others], modified))
    return { files: [{ name: FILE, bytes }] }
  },
  async check({ files: [{ bytes }] }, neutral) {
    const { checkDeposit } = await import('../shared/check-deposit.js')
    // Beside the title in English Crossref takes that in the article's own language.
    checkDeposit([bytes], neutral, FILE, (lang, own) => [primaryOf(own), 'en'].includes(primaryOf(lang)))
  },
}
