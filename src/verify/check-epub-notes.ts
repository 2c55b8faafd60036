import type { Element } from 'xast'
import { parseAnchor } from '../model/anchors.js'
import { classes } from '../model/classes.js'
import { elementsIn } from '../xml/elements-in.js'
import { type EpubError, epubError } from './epub-error.js'
import { type EpubBook, hasClassName } from './read-epub.js'

/**
 * Check that each note has one call and one link back, in the same file and in order, comes after its call and ends
 * with its link back.
 *
 * @see EPUB 3.3, 6.1.3.1 "Structural semantics"; DPUB-ARIA 1.1, doc-noteref and doc-backlink
 */
export function checkEpubNotes(book: EpubBook): EpubError[] {
  return book.spine.flatMap((path) => {
    const elements = elementsIn(book.trees.get(path))
    const notes = elements.filter((element) => hasClassName(element, classes.note))
    const inNotes = new Set(notes.flatMap((note) => elementsIn(note)))
    const calls = elements.filter(
      ({ attributes }) => attributes['epub:type'] === 'noteref' || attributes.role === 'doc-noteref',
    )
    const errors: EpubError[] = []
    for (const { attributes } of calls) {
      if (!notes.some((note) => attributes.href === targetOf(note)))
        errors.push(epubError('unpaired-note.call', { path, target: attributes.href ?? '' }))
    }
    for (const note of notes) {
      const own = calls.filter(({ attributes }) => attributes.href === targetOf(note))
      const [call] = own
      const of = { path, id: note.attributes.id ?? '' }
      if (own.length !== 1) errors.push(epubError('unpaired-note.calls', { ...of, count: own.length }))
      if (call && elements.indexOf(call) > elements.indexOf(note))
        errors.push(epubError('unpaired-note.before', of))
      errors.push(...checkNote(note, call, of))
    }
    // Later parts of a divided note are called at the end of the previous part.
    const called = calls.filter((call) => !inNotes.has(call)).map(({ attributes }) => attributes.href)
    const beginning = notes.filter(
      ({ attributes }) => parseAnchor(attributes.id ?? undefined)?.part === undefined,
    )
    if (called.join(' ') !== beginning.map(targetOf).join(' '))
      errors.push(epubError('unpaired-note.order', { path }))
    return errors
  })
}

function checkNote(note: Element, call: Element | undefined, of: { path: string; id: string }): EpubError[] {
  const errors: EpubError[] = []
  const links = elementsIn(note, 'a')
  const backlinks = links.filter(({ attributes }) => attributes.role === 'doc-backlink')
  const [backlink] = backlinks
  if (backlinks.length !== 1 || backlink !== links.at(-1))
    errors.push(epubError('unpaired-note.no-backlink', of))
  else if (backlink?.attributes.href !== `#${call?.attributes.id}`)
    errors.push(epubError('unpaired-note.backlink', of))
  if (backlink && !backlink.attributes['aria-label'])
    errors.push(epubError('unpaired-note.backlink-name', of))
  if (note.name === 'aside' && note.attributes['epub:type'] !== 'footnote')
    errors.push(epubError('unpaired-note.footnote', of))
  return errors
}

function targetOf(note: Element): string {
  return `#${note.attributes.id ?? ''}`
}
