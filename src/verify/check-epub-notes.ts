import type { Element } from 'xast'
import { elementsIn } from '../xml/elements-in.js'
import type { EpubFault } from './epub-fault.js'
import { type EpubBook, hasClassName } from './read-epub.js'

/**
 * Check that calls, notes and links back are one to one, in one file, in order; that each note comes after its call and
 * ends with its link back.
 *
 * @see EPUB 3.3, 6.1.3.1 "Structural semantics"; DPUB-ARIA 1.1, doc-noteref and doc-backlink
 */
export function checkEpubNotes(book: EpubBook): EpubFault[] {
  return book.spine.flatMap((path) => {
    const elements = elementsIn(book.trees.get(path))
    const notes = elements.filter((element) => hasClassName(element, 'note'))
    const inNotes = new Set(notes.flatMap((note) => elementsIn(note)))
    const calls = elements.filter(
      ({ attributes }) => attributes['epub:type'] === 'noteref' || attributes.role === 'doc-noteref',
    )
    const faults: string[] = []
    for (const { attributes } of calls) {
      if (!notes.some((note) => attributes.href === targetOf(note)))
        faults.push(`call ${attributes.href} has no note`)
    }
    for (const note of notes) {
      const own = calls.filter(({ attributes }) => attributes.href === targetOf(note))
      const [call] = own
      if (own.length !== 1) faults.push(`${note.attributes.id} has ${own.length} calls`)
      if (call && elements.indexOf(call) > elements.indexOf(note))
        faults.push(`${note.attributes.id} is before its call`)
      faults.push(...checkNote(note, call))
    }
    // The further parts of a divided note are called at the end of the part before.
    const called = calls.filter((call) => !inNotes.has(call)).map(({ attributes }) => attributes.href)
    const beginning = notes.filter(({ attributes }) => !/-\d+-\d+$/.test(attributes.id ?? ''))
    if (called.join(' ') !== beginning.map(targetOf).join(' '))
      faults.push('the notes are not in the order of their calls')
    return faults.map((reason): EpubFault => ({ rule: 'unpaired-note', reason: `${path}: ${reason}` }))
  })
}

function checkNote(note: Element, call: Element | undefined): string[] {
  const faults: string[] = []
  const { id } = note.attributes
  const links = elementsIn(note, 'a')
  const backlinks = links.filter(({ attributes }) => attributes.role === 'doc-backlink')
  const [backlink] = backlinks
  if (backlinks.length !== 1 || backlink !== links.at(-1))
    faults.push(`${id} does not end with one link back`)
  else if (backlink?.attributes.href !== `#${call?.attributes.id}`)
    faults.push(`the link back of ${id} does not lead to its call`)
  if (backlink && !backlink.attributes['aria-label']) faults.push(`the link back of ${id} has no name`)
  if (note.name === 'aside' && note.attributes['epub:type'] !== 'footnote')
    faults.push(`${id} is not said to be a footnote`)
  return faults
}

function targetOf(note: Element): string {
  return `#${note.attributes.id ?? ''}`
}
