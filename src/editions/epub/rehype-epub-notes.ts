import type { Element, ElementContent } from 'hast'
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
 * What is added is marked as generated, not part of the text. Notes after a text, and others on request, are always in view: as a list the notes are endnotes in `ol` under a heading,
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
    let sections = 0
    visit(tree, 'element', (section) => {
      if (hasClass(section, classes.noteCall))
        Object.assign(section.properties, { 'epub:type': 'noteref', role: 'doc-noteref' })
      // Where there are no styles a number would run into a note that begins with a year.
      if (hasClass(section, classes.noteNumber)) section.children.push({ type: 'text', value: ' ' })
      if (!hasClass(section, classes.notes)) return
      const isEndNotes = hasClass(section, classes.endNotes)
      const isPopUp = style === 'pop-up' && !isEndNotes
      for (const note of section.children) {
        if (!isNote(note)) continue
        if (isPopUp) Object.assign(note.properties, { 'epub:type': 'footnote', role: 'doc-footnote' })
        else note.tagName = 'li'
        endOf(note).children.push(backlink(note, words))
      }
      section.properties.role = 'doc-endnotes'
      sections += 1
      const number = sections === 1 ? '' : `-${sections}`
      section.properties.id ??= `notes${number}`
      section.properties['epub:type'] = isPopUp ? 'footnotes' : 'endnotes'
      if (isPopUp) {
        section.properties.ariaLabel = words.notes
        return
      }
      const id = `notes-heading${number}`
      if (!isEndNotes)
        section.children.unshift(h('h2', { id, lang: words.lang, dataGenerated: '' }, words.notes))
      const [heading] = section.children
      if (heading?.type === 'element' && !hasClass(heading, classes.note)) {
        heading.properties.id = id
        section.properties.ariaLabelledBy = [id]
      } else {
        section.properties.ariaLabel = words.notes
      }
      section.children = inLists(section.children)
    })
  }
}

function isNote(node: ElementContent): node is Element {
  return node.type === 'element' && hasClass(node, classes.note)
}

/** Put notes that follow each other into a list; headings are between the lists. */
function inLists(children: readonly ElementContent[]): ElementContent[] {
  const listed: ElementContent[] = []
  let list: Element | undefined
  for (const child of children) {
    if (!isNote(child)) {
      list = undefined
      listed.push(child)
    } else if (list) list.children.push(child)
    else {
      list = h('ol', [child])
      listed.push(list)
    }
  }
  return listed
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
