import { said } from '../../messages/say.js'
import type { Edition } from '../edition.js'

const INDEX = 'web/index.html'
const STYLES = 'web/style.css'

/** The article as web pages: a folder of plain files that any server shows, and a browser without one. */
export const web: Edition = {
  name: 'web',
  files: [INDEX, STYLES],
  format: 'HTML',
  step: said('step.web'),
  usesBrowser: false,
  // For the printed pages' beginnings, and to have the files beside it that it links to.
  needs: ['pageMap', 'pdf', 'offprints', 'book'],
  gives: [],
  onRequest: true,

  async prepare({ tree }) {
    const { prepareReadingTree } = await import('../shared/prepare-reading-tree.js')
    prepareReadingTree(tree)
  },
  async make(own, { neutral, product }) {
    const [{ makeWeb }, { listedPages }] = await Promise.all([
      import('./make-web.js'),
      import('../shared/listed-pages.js'),
    ])
    const pageMap = await listedPages(neutral, product, 'missing-page-map.web')
    const inputs = {
      pageMap,
      pdf: await product('pdf'),
      offprints: await product('offprints'),
      book: await product('book'),
    }
    const files = await makeWeb(own, inputs)
    return { files }
  },
  async check({ files }, neutral) {
    const { checkWeb } = await import('./check-web.js')
    checkWeb(files, neutral)
  },

  async inspect(files) {
    const { inspectWeb } = await import('./inspect-web.js')
    return inspectWeb(files.get(INDEX) ?? new Uint8Array())
  },
}
