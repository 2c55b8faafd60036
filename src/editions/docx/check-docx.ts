import JSZip from 'jszip'
import type { Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { flowText, notesOf, noteText } from '../../model/flow-text.js'
import type { PublishedArticle } from '../../model/publication.js'
import { report } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import { squeeze } from '../../model/text-unit.js'
import { elementsIn } from '../../xml/elements-in.js'
import { textIn } from '../../xml/text-in.js'
import { footnoteId } from './footnote-id.js'

/**
 * Read a finished document back and prove that it holds the text and every note of its article. White space is not compared:
 * Word has none between blocks.
 *
 * @param neutral  takes the messages
 * @param file     as messages call the document
 */
export async function checkDocx(docx: Uint8Array, neutral: PublishedArticle, file: string): Promise<void> {
  const zip = await JSZip.loadAsync(docx)
  const part = async (name: string): Promise<Nodes> =>
    fromXml((await zip.file(name)?.async('string')) ?? '<none/>')
  const found = textOf(await part('word/document.xml'))
  const difference = differenceOf(squeeze(flowText(neutral.tree)), found)
  if (difference) report(neutral.file, 'edition-mismatch.text', { file, ...difference })
  const footnotes = elementsIn(await part('word/footnotes.xml'), 'w:footnote')
  const notes = new Map(footnotes.map((note) => [note.attributes['w:id'], textOf(note)]))
  for (const [number, note] of notesOf(neutral.tree)) {
    const noteDifference = differenceOf(squeeze(noteText(note)), notes.get(footnoteId(number)) ?? '')
    if (noteDifference)
      report(neutral.file, 'edition-mismatch.note', { file, note: number, ...noteDifference })
  }
}

/** The words of runs, each reading after its base as the manuscript has it. */
function textOf(node: Nodes): string {
  if (node.type === 'element' && node.name === 'w:t') return squeeze(textIn(node))
  if (!('children' in node)) return ''
  const children =
    node.type === 'element' && node.name === 'w:ruby' ? node.children.toReversed() : node.children
  return children.map((child) => textOf(child)).join('')
}
