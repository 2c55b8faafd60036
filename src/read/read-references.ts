import { VFile } from 'vfile'
import type { ReferenceFile } from '../model/article.js'
import { report } from '../model/report.js'
import { checkCharacters } from './check-characters.js'
import { decodeText } from './decode-text.js'
import { openInFolder } from './open-in-folder.js'

const MEGABYTE = 1_000_000
const BYTES = 16 * MEGABYTE

const FILES: readonly ReferenceFile[] = [
  { path: 'references.json', format: 'csl-json', text: '' },
  { path: 'references.bib', format: 'bibtex', text: '' },
  { path: 'references.ris', format: 'ris', text: '' },
  { path: 'references.yaml', format: 'csl-yaml', text: '' },
  { path: 'references.yml', format: 'csl-yaml', text: '' },
]

/**
 * Read the references that stand beside `article.md`, all that are there. What they say is for the cite stage.
 *
 * @param folder  the article's folder
 * @param file    gets `path-outside-folder`, `unreadable-file`, `oversized-manuscript`, `invalid-encoding` and the
 *                faults of characters, each with the place in its own file
 */
export async function readReferences(folder: string, file: VFile): Promise<readonly ReferenceFile[]> {
  const found: ReferenceFile[] = []
  for (const reference of FILES) {
    const opened = await openInFolder(folder, reference.path, BYTES)
    const own = new VFile({ path: reference.path })
    if (!('fault' in opened)) {
      const text = decodeText(opened.bytes, own)
      if (text !== undefined) found.push({ ...reference, text: checkCharacters(text, own) })
    } else if (opened.fault === 'outside') {
      const reason = `${reference.path} is a link to a file outside its folder; put the file itself there`
      report(own, 'path-outside-folder', reason)
    } else if (opened.fault === 'oversized') {
      report(
        own,
        'oversized-manuscript',
        `${reference.path} has more than ${BYTES / MEGABYTE} MB; shorten it`,
      )
    } else if (opened.fault !== 'missing') {
      const reason = `${reference.path} is not a file that can be read; put a plain file in its place`
      report(own, 'unreadable-file', reason)
    }
    file.messages.push(...own.messages)
  }
  return found
}
