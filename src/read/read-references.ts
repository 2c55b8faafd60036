import { VFile } from 'vfile'
import type { ReferenceFile } from '../model/article.js'
import { report } from '../model/report.js'
import { checkCharacters } from './check-characters.js'
import { decodeText } from './decode-text.js'
import { guessEncoding } from './guess-encoding.js'
import { openInFolder } from './open-in-folder.js'
import { reportUnopened } from './report-unopened.js'

const BYTES = 16_000_000

const FILES: readonly ReferenceFile[] = [
  { path: 'references.json', format: 'csl-json', text: '' },
  { path: 'references.bib', format: 'bibtex', text: '' },
  { path: 'references.ris', format: 'ris', text: '' },
  { path: 'references.yaml', format: 'csl-yaml', text: '' },
  { path: 'references.yml', format: 'csl-yaml', text: '' },
]

/**
 * Read all files of references beside `article.md`. The cite stage parses them.
 *
 * @param folder  the article's folder
 * @param file    takes `path-outside-folder`, `unreadable-file`, `oversized-manuscript`, `converted-encoding`,
 *                `invalid-encoding` and errors of characters, each located in its own file
 */
export async function readReferences(folder: string, file: VFile): Promise<readonly ReferenceFile[]> {
  const found: ReferenceFile[] = []
  for (const reference of FILES) {
    const opened = await openInFolder(folder, reference.path, BYTES)
    const own = new VFile({ path: reference.path })
    if (!('fault' in opened)) {
      const text = decodeReferences(opened.bytes, own)
      if (text !== undefined) found.push({ ...reference, text: checkCharacters(text, own) })
    } else if (opened.fault !== 'missing') {
      reportUnopened({ kind: 'references', name: reference.path, fault: opened.fault, limit: BYTES }, own)
    }
    const isThere = !('fault' in opened) || opened.fault !== 'missing'
    // Keys that may be in it must not be reported as unknown
    if (isThere && found.at(-1)?.path !== reference.path) found.push({ ...reference, isUnreadable: true })
    file.messages.push(...own.messages)
  }
  return found
}

/** Reference managers and libraries write other encodings than UTF-8, which are converted where they can be identified. */
function decodeReferences(bytes: Uint8Array, file: VFile): string | undefined {
  const encoding = guessEncoding(bytes)
  if (!encoding) return decodeText(bytes, file)
  report(file, 'converted-encoding', { file: file.path, encoding })
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n')
}
