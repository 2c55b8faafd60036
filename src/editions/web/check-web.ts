import { flowText, notesOf, noteText } from '../../model/flow-text.js'
import type { Publication } from '../../model/publication.js'
import { report } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import type { MadeFile } from '../edition.js'
import { withoutSoftHyphens } from '../shared/without-soft-hyphens.js'
import { pageName } from './page-name.js'
import { readWeb } from './read-web.js'

/**
 * Read the finished pages back and prove that they hold the text and notes of every article.
 *
 * @param neutral  takes the messages
 */
export function checkWeb(files: readonly MadeFile[], { articles }: Publication): void {
  for (const { index, tree, file } of articles) {
    const name = `web/${pageName(index, articles.length === 1)}`
    const page = files.find((one) => one.name === name)
    const found = (page && readWeb(page.bytes)) ?? { type: 'root', children: [] }
    const flow = differenceOf(flowText(tree), flowText(found))
    if (flow) report(file, 'edition-mismatch.text', { file: name, ...flow })
    const notes = notesOf(found)
    for (const [note, element] of notesOf(tree)) {
      const read = notes.get(note)
      const difference = differenceOf(withoutSoftHyphens(noteText(element)), read ? noteText(read) : '')
      if (difference) report(file, 'edition-mismatch.note', { file: name, note, ...difference })
    }
  }
}
