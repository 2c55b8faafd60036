import type { Element } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { epubWords } from '../../messages/epub-words.js'
import { callOf } from '../../model/anchors.js'
import type { EpubSettings } from '../../model/article.js'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import { noteLabel } from '../shared/note-label.js'

/**
 * Say in a document's tree which links are note calls and which elements notes, and give each note a link
 * back to its call, so that reading systems can show it in place and a listener can return.
 *
 * What is added is marked as generated, not part of the text. As a list the notes are endnotes in `ol` under a heading,
 * because some reading systems take every `aside` that is a footnote out of view, and a heading would be left alone.
 *
 * @param lang   the document's language, BCP 47: of the heading and of the link's name
 * @param style  notes shown at their call, or a list that is always in view
 * @returns      transform; expects `a.note-call` and `section.notes` with `aside.note`
 * @see EPUB Structural Semantics Vocabulary, "Notes and annotations"
 * @see DPUB-ARIA 1.1, doc-noteref, doc-footnote, doc-endnotes, doc-backlink
 */
export function rehypeEpubNotes(lang: string, style: EpubSettings['notes']) {
  const words = epubWords(lang)
  return (tree: Element): undefined => {
    visit(tree, 'element', (element) => {
      if (hasClass(element, classes.noteCall)) {
        Object.assign(element.properties, { 'epub:type': 'noteref', role: 'doc-noteref' })
      } else if (element.tagName === 'aside' && hasClass(element, classes.note)) {
        if (style === 'pop-up') {
          Object.assign(element.properties, { 'epub:type': 'footnote', role: 'doc-footnote' })
        } else element.tagName = 'li'
        endOf(element).children.push(backlink(element, words))
      } else if (hasClass(element, classes.noteNumber)) {
        // Where there are no styles a number would run into a note that begins with a year.
        element.children.push({ type: 'text', value: ' ' })
      }
    })
    for (const section of tree.children) {
      if (section.type !== 'element' || !hasClass(section, classes.notes)) continue
      section.properties.role = 'doc-endnotes'
      section.properties.id ??= 'notes'
      if (style === 'pop-up') {
        section.properties['epub:type'] = 'footnotes'
        section.properties.ariaLabel = words.notes
      } else {
        section.properties['epub:type'] = 'endnotes'
        section.properties.ariaLabelledBy = ['notes-heading']
        const heading = h('h2', { id: 'notes-heading', lang: words.lang, dataGenerated: '' }, words.notes)
        section.children = [heading, h('ol', section.children)]
      }
    }
  }
}

/** The last paragraph, if the note ends with one: the link goes into its last line. */
function endOf(note: Element): Element {
  const last = note.children.at(-1)
  if (last?.type === 'element' && last.tagName === 'p') return last
  const paragraph = h('p', { className: [classes.noteEnd] })
  note.children.push(paragraph)
  return paragraph
}

function backlink(note: Element, words: { backlink: string; lang: string }): Element {
  return h(
    'a',
    {
      className: [classes.backlink],
      href: `#${callOf(String(note.properties.id))}`,
      'epub:type': 'backlink',
      role: 'doc-backlink',
      // Each link by its own name, for whoever lists a page's links.
      ariaLabel: `${words.backlink} (${noteLabel(note)})`,
      lang: words.lang,
      dataGenerated: '',
    },
    '↑',
  )
}
