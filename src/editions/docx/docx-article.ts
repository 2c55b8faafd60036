import type { ElementContent, Element as HtmlElement } from 'hast'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { classes } from '../../model/classes.js'
import { notesOf } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { PublishedArticle } from '../../model/publication.js'
import { type BlockPlace, docxBlocks, paragraph } from './docx-blocks.js'
import type { DocxContext } from './docx-context.js'
import { authorsMark, footnoteId } from './footnote-id.js'

/** Paragraphs of an opening by their class; what has none of these is about the authors. */
const OPENING = [
  [classes.title, 'Title'],
  [classes.subtitle, 'Subtitle'],
  [classes.author, 'Author'],
] as const

/**
 * An article as the body of a Word document: its opening and summaries in the styles that J-STAGE's tool knows, then the
 * body, as the tree has them.
 */
export function docxArticle({ tree, article }: PublishedArticle, context: DocxContext): Element[] {
  return tree.children.flatMap((part): Element[] => {
    if (part.type !== 'element' || hasClass(part, classes.notes)) return []
    const { lang } = part.properties
    const place: BlockPlace = { lang: typeof lang === 'string' ? lang : article.lang }
    if (hasClass(part, classes.opening)) return opening(part, place, context)
    if (hasClass(part, classes.summary)) return summary(part, place, context)
    return docxBlocks(part.children, place, context)
  })
}

/** The notes as true footnotes, under their numbers. */
export function docxNotes({ tree, article }: PublishedArticle, context: DocxContext): Element[] {
  return [...notesOf(tree)].map(([number, note]) => {
    const { lang } = note.properties
    const place: BlockPlace = { lang: typeof lang === 'string' ? lang : article.lang, style: 'Notes' }
    const blocks = docxBlocks(note.children, place, context)
    const mark = x('w:r', [
      x('w:rPr', [x('w:rStyle', { 'w:val': 'FootnoteReference' })]),
      number > 0 ? x('w:footnoteRef') : authorsMark(),
    ])
    const space = x('w:r', [x('w:t', { 'xml:space': 'preserve' }, ' ')])
    const first = blocks.find(({ name }) => name === 'w:p')
    const at = first?.children.findIndex((child) => child.type === 'element' && child.name !== 'w:pPr') ?? -1
    first?.children.splice(at < 0 ? first.children.length : at, 0, mark, space)
    return x('w:footnote', { 'w:id': footnoteId(number) }, blocks)
  })
}

/** `TitleJa`, `AbstractEn`: the name of a style for a language. */
function styleFor(name: string, lang: string): string {
  const primary = lang.split('-')[0] ?? lang
  return `${name}${primary.slice(0, 1).toUpperCase()}${primary.slice(1).toLowerCase()}`
}

function opening(part: HtmlElement, place: BlockPlace, context: DocxContext): Element[] {
  return elements(part.children).map((line) => {
    const { lang } = line.properties
    const own = typeof lang === 'string' ? lang : place.lang
    const name = OPENING.find(([one]) => hasClass(line, one))?.[1] ?? 'Affiliation'
    return paragraph(line.children, { lang: own, style: styleFor(name, place.lang) }, context)
  })
}

function summary(part: HtmlElement, place: BlockPlace, context: DocxContext): Element[] {
  const style = styleFor('Abstract', place.lang)
  return elements(part.children).flatMap((child) =>
    child.tagName === 'header'
      ? opening(child, place, context)
      : docxBlocks([child], { ...place, style }, context),
  )
}

function elements(nodes: readonly ElementContent[]): HtmlElement[] {
  return nodes.filter((node): node is HtmlElement => node.type === 'element')
}
