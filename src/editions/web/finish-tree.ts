import type { Element, ElementContent, Properties, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { type WebWords, webWords } from '../../messages/web-words.js'
import { callOf } from '../../model/anchors.js'
import { classes } from '../../model/classes.js'
import { flowText, notesOf } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { PublishedArticle } from '../../model/publication.js'
import { gatherAuthorsNote } from '../shared/gather-authors-note.js'
import { noteLabel } from '../shared/note-label.js'
import { generatedClasses } from './generated-classes.js'

/** The parts of an article that have a role of their own. */
const ROLES = [
  [classes.notes, 'doc-endnotes'],
  [classes.summary, 'doc-abstract'],
] as const

/**
 * Make an article's tree what a web page holds: notes and calls with their roles and links both ways, tables that can be
 * scrolled, `doi:` links to doi.org, no attribute that is only kiyo's own.
 *
 * `data-generated` stays where nothing else tells what is kiyo's own, so that the finished page can be held against the
 * manuscript (`read-web.ts`).
 *
 * @param published  its tree is changed
 * @see DPUB-ARIA 1.1
 */
export function finishTree({ tree, article, prefix }: PublishedArticle): void {
  const words = webWords(article.lang)
  gatherAuthorsNote(tree)
  for (const note of notesOf(tree).values()) {
    const label = noteLabel(note)
    note.properties.role = 'doc-footnote'
    note.properties.ariaLabel = `${words.notes} ${label}`
    endOf(note).children.push(backlink(note, words, label, article.lang))
  }
  for (const part of tree.children) {
    if (part.type !== 'element') continue
    for (const [name, role] of ROLES) if (hasClass(part, name)) part.properties.role = role
    if (hasClass(part, classes.notes)) addHeading(part, words, prefix)
  }
  nameEndNotes(tree, words, prefix)
  wrapTables(tree, words)
  visit(tree, 'element', (element) => {
    if (hasClass(element, classes.noteCall)) element.properties.role = 'doc-noteref'
    if (element.tagName === 'a' && hasClass(element, classes.source))
      element.properties.role = 'doc-biblioref'
    mendAttributes(element)
  })
}

function addHeading(section: Element, words: WebWords & { lang: string }, prefix: string): void {
  const id = `${prefix}notes`
  section.properties.ariaLabelledBy = [id]
  section.children.unshift(h('h2', { id, lang: words.lang, dataGenerated: '' }, words.notes))
}

/** Notes after a text have their heading, or none. */
function nameEndNotes(tree: Root, words: WebWords, prefix: string): void {
  let count = 0
  visit(tree, 'element', (section) => {
    if (!hasClass(section, classes.endNotes)) return
    section.properties.role = 'doc-endnotes'
    const [heading] = section.children
    if (heading?.type !== 'element' || hasClass(heading, classes.note)) {
      section.properties.ariaLabel = words.notes
      return
    }
    count += 1
    const id = `${prefix}notes${count === 1 ? '' : `-${count}`}`
    heading.properties.id = id
    section.properties.ariaLabelledBy = [id]
  })
}

/** The last paragraph, if the note ends with one: the link goes into its last line. */
function endOf(note: Element): Element {
  const last = note.children.at(-1)
  if (last?.type === 'element' && last.tagName === 'p') return last
  const paragraph = h('p')
  note.children.push(paragraph)
  return paragraph
}

function backlink(
  { properties }: Element,
  words: WebWords & { lang: string },
  label: string,
  outer: string,
): Element {
  const lang = words.lang === (properties.lang ?? outer) ? undefined : words.lang

  const name = `${words.backlink} (${label})`
  const href = `#${callOf(String(properties.id))}`
  const role = 'doc-backlink'
  return h(`a.${classes.backlink}`, { href, role, ariaLabel: name, lang }, '↑')
}

/** A table may be wider than a telephone: it is scrolled by itself, also from the keyboard. */
function wrapTables(tree: Root, words: WebWords): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined
    const caption =
      parent.type === 'element' && parent.tagName === 'figure'
        ? parent.children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
        : undefined
    const ariaLabel = caption ? flowText(caption) : words.table
    const wrapper = h(`section.${classes.scroll}`, { tabIndex: 0, ariaLabel }, table)
    ;(parent.children as ElementContent[])[index] = wrapper
    return SKIP
  })
}

const KEPT = new Set(['dataGenerated', 'dataPage'])

function mendAttributes(element: Element): void {
  const { properties } = element
  if (typeof properties.href === 'string')
    properties.href = properties.href.replace(/^doi:/i, 'https://doi.org/')
  if (generatedClasses.some((name) => hasClass(element, name))) delete properties.dataGenerated
  const kept = Object.entries(properties).filter(([name]) => !/^data([A-Z]|-)/.test(name) || KEPT.has(name))
  element.properties = Object.fromEntries(kept) as Properties
}
