import { said } from '../../messages/say.js'
import type { Edition } from '../edition.js'

const ARCHIVE = 'weko3.zip'

/** The record of an article for a university's repository, and the archive that WEKO3 (JAIRO Cloud) imports. */
export const jpcoar: Edition = {
  name: 'jpcoar',
  files: [ARCHIVE, 'jpcoar.xml'],
  format: 'JPCOAR',
  step: said('step.jpcoar'),
  usesBrowser: false,
  // For the pages, and the PDF that goes with it.
  needs: ['pageMap', 'offprints'],
  gives: [],
  onRequest: true,
  isOfArticles: true,

  async prepare() {},
  async make(own, { modified, product }) {
    const { makeJpcoar } = await import('./make-jpcoar.js')
    const files = await makeJpcoar(own, {
      modified,
      pageMap: await product('pageMap'),
      offprints: await product('offprints'),
    })
    return { files }
  },
  async check({ files: [, ...records] }, neutral) {
    const { checkDeposit } = await import('../shared/check-deposit.js')
    checkDeposit(
      records.map(({ bytes }) => bytes),
      neutral,
      'jpcoar.xml',
    )
  },
}
