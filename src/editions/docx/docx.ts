import { said } from '../../messages/say.js'
import type { Edition, MadeFile } from '../edition.js'

const FILE = 'article.docx'

/** A Word document for the author, who corrects it and sends it back. */
export const docx: Edition = {
  name: 'docx',
  files: [FILE],
  format: 'DOCX',
  step: said('step.docx'),
  usesBrowser: false,
  // For comments that name the places of the proof, where print is made, too.
  needs: ['printed'],
  gives: [],
  onRequest: true,
  isOfArticles: true,

  async prepare({ tree }) {
    const { dropSoftHyphens } = await import('../shared/drop-soft-hyphens.js')
    dropSoftHyphens(tree)
  },
  async make(own, means) {
    const { makeDocx } = await import('./make-docx.js')
    const files: MadeFile[] = []
    const printed = await means.product('printed')
    for (const one of own.articles)
      files.push({ name: nameOf(one.prefix), bytes: await makeDocx(one, own, { ...means, printed }) })
    const [first, ...others] = files
    return first && { files: [first, ...others] }
  },
  async check({ files }, { articles }) {
    const { checkDocx } = await import('./check-docx.js')
    for (const one of articles) {
      const name = nameOf(one.prefix)
      const file = files.find((made) => made.name === name)
      await checkDocx(file?.bytes ?? new Uint8Array(), one, name)
    }
  },
}

/** Each author gets his own article. */
function nameOf(prefix: string): string {
  return `${prefix}${FILE}`
}
