import type { Element, Nodes } from 'xast'
import { articleOf, isAround, parseAnchor } from '../model/anchors.js'
import { classes } from '../model/classes.js'
import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { type EpubBook, hasClassName, readEpub } from './read-epub.js'

/** A mark without text, with its offset in the text. */
export interface MarkInText {
  /** `page-60`, `page-60-note-15`. */
  id: string
  /** As reading systems show it. */
  label: string
  offset: number
}

/** The text of an EPUB as a reading system shows it. */
export interface EpubTexts {
  /** In the order of the publication. */
  articles: EpubText[]
  /** The same with calls, numbers and dashes as on a printed page, without readings and links back. */
  printed: { flow: string; notes: string[] }
}

/** The text of one article in an EPUB. */
export interface EpubText {
  /** The running text in spine order, without notes and without what kiyo generates. */
  flow: string
  /** Text of each note by number; the parts of a divided note are one text. */
  notes: Map<number, string>
  /** The page breaks of the running text. */
  pages: MarkInText[]
  /** Page breaks within notes, by the number of the note. */
  notePages: Map<number, MarkInText[]>
}

/**
 * Read the text of a finished EPUB back from its files.
 *
 * @param epub  the file's bytes, or the opened book
 * @throws when it is no zip
 */
export async function readEpubText(epub: Uint8Array | EpubBook): Promise<EpubTexts> {
  const book = epub instanceof Uint8Array ? await readEpub(epub) : epub
  const articles: EpubText[] = []
  const printed: EpubTexts['printed'] = { flow: '', notes: [] }
  for (const path of book.spine) {
    const body = elementsIn(book.trees.get(path), 'body')[0]
    if (!body) continue
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (isAround(name)) continue
    const index = articleOf(name)
    articles[index] ??= { flow: '', notes: new Map(), pages: [], notePages: new Map() }
    const text = articles[index]
    const flow = readMarked(body, text.flow, (element) => isGenerated(element) || isNotes(element))
    text.flow = flow.text
    text.pages.push(...flow.marks)
    printed.flow += textIn(body, (element) => isNotPrinted(element) || isNoteOrFoot(element))
    for (const note of elementsIn(body).filter((element) => hasClassName(element, classes.note))) {
      const number = parseAnchor(note.attributes.id ?? undefined)?.note ?? 0
      const { text: noteText, marks } = readMarked(note, text.notes.get(number) ?? '', isGenerated)
      text.notes.set(number, noteText)
      text.notePages.set(number, [...(text.notePages.get(number) ?? []), ...marks])
      printed.notes.push(textIn(note, isNotPrinted))
    }
  }
  return { articles, printed }
}

function isGenerated(element: Element): boolean {
  return hasClassName(element, classes.generated)
}

function isNotes(element: Element): boolean {
  return hasClassName(element, classes.notes)
}

/** A note, or what has its heading from kiyo: that of notes after a text is printed, and is in the running text. */
function isNoteOrFoot(element: Element): boolean {
  return hasClassName(element, classes.note) || (isNotes(element) && !hasClassName(element, classes.endNotes))
}

function isNotPrinted(element: Element): boolean {
  return (
    element.name === 'rt' ||
    element.name === 'rp' ||
    hasClassName(element, classes.backlink) ||
    hasClassName(element, classes.noteContinuation)
  )
}

/** The text before, and what a node adds to it. */
function readMarked(
  tree: Nodes,
  before: string,
  isLeftOut: (element: Element) => boolean,
): { text: string; marks: MarkInText[] } {
  let text = before
  const marks: MarkInText[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'cdata') text += node.value
    if (node.type === 'element') {
      if (isLeftOut(node)) return
      const { id, title, 'aria-label': label } = node.attributes
      if (hasClassName(node, classes.pageBreak) || hasClassName(node, classes.notePage))
        marks.push({ id: id ?? '', label: label ?? title ?? '', offset: text.length })
    }
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return { text, marks }
}
