import { said } from '../../messages/say.js'
import type { Edition } from '../edition.js'

const FILE = 'jalc.tsv'

/** What JaLC's form asks for, a line a field. */
export const jalc: Edition = {
  name: 'jalc',
  files: [FILE],
  format: 'JaLC',
  step: said('step.jalc'),
  usesBrowser: false,
  needs: ['pageMap'],
  gives: [],
  onRequest: true,
  isOfArticles: true,

  async prepare() {},
  async make(own, { product }) {
    const [{ jalcSheet }, { bibliographyOf }, { reportGaps }] = await Promise.all([
      import('./jalc-sheet.js'),
      import('../shared/bibliography.js'),
      import('../shared/report-gaps.js'),
    ])
    const pageMap = await product('pageMap')
    const sheets = own.articles.map((one) => {
      const facts = bibliographyOf(one, own.journal, pageMap)
      const { journal, doi, url, date, pages } = facts
      reportGaps(one, { file: FILE, service: 'JaLC' }, [
        [doi !== undefined, 'doi'],
        [url !== undefined, 'url'],
        [date !== undefined, 'date'],
        [journal.publishers !== undefined, 'publisher'],
        [Boolean(journal.volume), 'volume'],
        [pages !== undefined, 'pages'],
      ])
      return jalcSheet(facts)
    })
    return { files: [{ name: FILE, bytes: new TextEncoder().encode(sheets.join('\n')) }] }
  },
  async check({ files: [{ bytes }] }, neutral) {
    const { checkSheet } = await import('./jalc-sheet.js')
    checkSheet(new TextDecoder().decode(bytes), neutral, FILE)
  },
}
