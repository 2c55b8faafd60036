import type { Element } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { hasClass } from '../model/has-class.js'
import { wordsFor } from './words.js'

/**
 * Say in a document's tree which links are note calls and which elements notes, and give each note a link
 * back to its call, so that reading systems can show it in place and a listener can return.
 *
 * A note's section gets a heading; heading and link are marked as generated, not part of the text.
 *
 * @param lang  the document's language, BCP 47: of the heading and of the link's name
 * @returns     transform; expects `a.note-call` and `section.notes` with `aside.note`
 * @see EPUB Structural Semantics Vocabulary, "Notes and annotations"
 * @see DPUB-ARIA 1.1, doc-noteref, doc-footnote, doc-endnotes, doc-backlink
 */
export function rehypeEpubNotes(lang: string) {
  const words = wordsFor(lang)
  return (tree: Element): undefined => {
    visit(tree, 'element', (element) => {
      if (hasClass(element, 'note-call')) {
        Object.assign(element.properties, { 'epub:type': 'noteref', role: 'doc-noteref' })
      } else if (hasClass(element, 'notes')) {
        Object.assign(element.properties, { 'epub:type': 'footnotes', role: 'doc-endnotes' })
        element.properties.ariaLabelledBy = ['notes-heading']
        element.children.unshift(
          h('h2', { id: 'notes-heading', lang: words.lang, dataGenerated: '' }, words.notes),
        )
      } else if (element.tagName === 'aside' && hasClass(element, 'note')) {
        Object.assign(element.properties, { 'epub:type': 'footnote', role: 'doc-footnote' })
        endOf(element).children.push(backlink(element, words))
        return SKIP
      }
      return undefined
    })
  }
}

/** The last paragraph, if the note ends with one: the link stands in its last line. */
function endOf(note: Element): Element {
  const last = note.children.at(-1)
  if (last?.type === 'element' && last.tagName === 'p') return last
  const paragraph = h('p', { className: ['note-end'] })
  note.children.push(paragraph)
  return paragraph
}

function backlink(note: Element, words: { backlink: string; lang: string }): Element {
  return h(
    'a',
    {
      className: ['backlink'],
      href: `#call-${note.properties.dataNote}`,
      'epub:type': 'backlink',
      role: 'doc-backlink',
      ariaLabel: words.backlink,
      lang: words.lang,
      dataGenerated: '',
    },
    '↑',
  )
}
