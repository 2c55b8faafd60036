import { said } from '../../messages/say.js'
import type { Edition } from '../edition.js'

const FULL = 'jstage-full.zip'
const BIBLIOGRAPHIC = 'jstage-bib.zip'

/** The article as J-STAGE takes it. */
export const jats: Edition = {
  name: 'jats',
  files: [FULL, BIBLIOGRAPHIC],
  format: 'JATS',
  step: said('step.jats'),
  usesBrowser: false,
  // For the first page, and the PDF that goes with it.
  needs: ['pageMap', 'offprints'],
  gives: [],
  onRequest: true,
  isOfArticles: true,

  async prepare({ tree }) {
    const { dropSoftHyphens } = await import('../shared/drop-soft-hyphens.js')
    dropSoftHyphens(tree)
  },
  async make(own, { browser, modified, neutral, product }) {
    const { makeJats } = await import('./make-jats.js')
    const inputs = {
      browser,
      modified,
      neutral,
      pageMap: await product('pageMap'),
      offprints: await product('offprints'),
    }
    const [full, ...others] = await makeJats(own, inputs)
    return full && { files: [full, ...others] }
  },
  async check({ files: [{ bytes }] }, neutral) {
    const { checkJats } = await import('./check-jats.js')
    await checkJats(bytes, neutral, FULL)
  },
}
