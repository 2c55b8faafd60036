import type { Element } from 'xast'
import type { EpubFault } from './epub-fault.js'
import { type EpubBook, elementsIn, hasClassName } from './read-epub.js'

/**
 * Check that calls, notes and links back are one to one, in one file, in order; that each note comes after its call, has
 * words, and ends with its link back.
 *
 * @see EPUB 3.3, 6.1.3.1 "Structural semantics"; DPUB-ARIA 1.1, doc-noteref and doc-backlink
 */
export function checkEpubNotes(book: EpubBook): EpubFault[] {
  return book.spine.flatMap((path) => {
    const elements = elementsIn(book.trees.get(path))
    const calls = elements.filter(
      ({ attributes }) => attributes['epub:type'] === 'noteref' || attributes.role === 'doc-noteref',
    )
    const notes = elements.filter((element) => hasClassName(element, 'note'))
    const faults: string[] = []
    const byCall = calls.map(({ attributes }) => attributes.href ?? '')
    const byNote = notes.map(({ attributes }) => `#${attributes.id ?? ''}`)
    const first = byCall.findIndex((href, index) => href !== byNote[index])
    if (first >= 0 || calls.length !== notes.length) {
      const at = first >= 0 ? first : calls.length
      faults.push(
        `call ${byCall[at] ?? 'of nothing'} stands where note ${byNote[at] ?? 'of nothing'} is next`,
      )
    }
    for (const [index, note] of notes.entries()) {
      const call = calls[index]
      const links = elementsIn(note, 'a')
      const backlinks = links.filter(({ attributes }) => attributes.role === 'doc-backlink')
      const id = note.attributes.id ?? 'without id'
      if (backlinks.length !== 1 || backlinks[0] !== links.at(-1))
        faults.push(`${id} does not end with one link back`)
      else if (!call || backlinks[0]?.attributes.href !== `#${call.attributes.id}`)
        faults.push(`the link back of ${id} does not lead to its call`)
      if (!backlinks[0]?.attributes['aria-label']) faults.push(`the link back of ${id} has no name`)
      if (call && elements.indexOf(call) > elements.indexOf(note) && !isWithin(call, notes[index - 1]))
        faults.push(`${id} stands before its call`)
      if (note.name === 'aside' && note.attributes['epub:type'] !== 'footnote')
        faults.push(`${id} is not said to be a footnote`)
    }
    return faults.map((reason): EpubFault => ({ rule: 'unpaired-note', reason: `${path}: ${reason}` }))
  })
}

function isWithin(element: Element, other: Element | undefined): boolean {
  return other !== undefined && elementsIn(other).includes(element)
}
