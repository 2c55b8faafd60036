import { flowText, notesOf, noteText } from '../../model/flow-text.js'
import type { Publication, PublishedArticle } from '../../model/publication.js'
import { report } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import { squeeze } from '../../model/text-unit.js'
import { bibliographyOf } from '../shared/bibliography.js'
import { printedReferences } from '../shared/printed-references.js'
import { type JatsText, readJats } from './read-jats.js'
import { bodyWithoutWorks, worksCitedOf } from './reference-list.js'

/**
 * Read a finished archive back and prove that it holds the text, notes, summaries and sources of every article. White space is
 * not compared: JATS has none between blocks.
 *
 * @param neutral  takes the messages
 * @param file     as messages call the archive
 */
export async function checkJats(archive: Uint8Array, neutral: Publication, file: string): Promise<void> {
  const read = await readJats(archive)
  const empty: JatsText = { body: '', notes: new Map(), abstracts: [], references: [] }
  for (const one of neutral.articles) {
    const found = read[one.index] ?? empty
    const expected = expectedText(one, neutral)
    const difference = differenceOf(squeeze(expected.flow), squeeze(flowOf(found)))
    if (difference) report(one.file, 'edition-mismatch.text', { file, ...difference })
    for (const [number, note] of notesOf(one.tree)) {
      if (number === 0) continue
      const text = found.notes.get(String(note.properties.id)) ?? ''
      const noteDifference = differenceOf(squeeze(noteText(note)), squeeze(text))
      if (noteDifference) report(one.file, 'edition-mismatch.note', { file, note: number, ...noteDifference })
    }
  }
}

/** In one order: body, summaries in the order of the data, sources. */
function flowOf({ body, abstracts, references }: JatsText): string {
  return [body, ...abstracts, ...references].join('')
}

function expectedText(one: PublishedArticle, { journal }: Publication): { flow: string } {
  const { abstracts } = bibliographyOf(one, journal, undefined)
  const { parts } = worksCitedOf(one)
  // A list of works cited has the headings of its groups, too.
  const works =
    parts.length > 0
      ? parts.map((part) => flowText(part))
      : printedReferences(one).map(({ printed }) => printed)
  const texts = bodyWithoutWorks(one).map((child) => flowText(child))
  return {
    flow: [
      ...texts,
      ...abstracts.flatMap(({ children }) => children.map((child) => flowText(child))),
      ...works,
    ].join(''),
  }
}
