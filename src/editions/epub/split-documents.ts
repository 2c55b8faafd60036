import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { aroundName } from '../../model/anchors.js'
import type { Article } from '../../model/article.js'
import { classes } from '../../model/classes.js'
import { flowText, notesOf } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { PublishedArticle } from '../../model/publication.js'
import { gatherAuthorsNote } from '../shared/gather-authors-note.js'
import { withoutSoftHyphens } from '../shared/without-soft-hyphens.js'
import type { ContentDocument } from './content-document.js'

/**
 * Split an article into content documents: opening and body are one, or one for each of the body's highest headings; each
 * summary is one. Notes that print has at the foot of pages go to the end of the document that calls them, because a reading
 * system shows a note only from its own file; notes after a text stay there.
 *
 * @param published  its tree's elements are moved, not copied
 * @returns          the documents in the order of reading; an uncalled note is in the first
 * @see EPUB 3.3, 6.1 "XHTML content documents"
 */
export function splitDocuments({ article, tree, prefix, isGenerated }: PublishedArticle): ContentDocument[] {
  gatherAuthorsNote(tree)
  const foot = tree.children.filter((node) => hasClass(node, classes.notes))
  const notes = notesOf({ type: 'root', children: foot })
  const parts = tree.children.filter(
    (node) => node.type === 'element' && !hasClass(node, classes.notes),
  ) as Element[]
  const summaries = parts.filter((part) => hasClass(part, classes.summary) && !hasClass(part, classes.before))
  const main = parts.filter((part) => !summaries.includes(part))
  const documents: ContentDocument[] = [
    ...(article.epub.chapters === 'one' ? [main] : chaptersOf(main)).map(
      (chapter, index): ContentDocument => ({
        filename: isGenerated
          ? aroundName(article.slug)
          : `${prefix}${index === 0 ? 'article' : `section-${index + 1}`}.xhtml`,
        lang: article.lang,
        title: index === 0 ? withoutSoftHyphens(article.title) : titleOf(chapter),
        body: h('body', { 'epub:type': 'bodymatter' }, ...chapter),
      }),
    ),
    ...summaries.map((summary, index) => summaryDocument(summary, index, summaries, article, prefix)),
  ]
  for (const document of documents.toReversed()) {
    const numbers = document === documents[0] ? [...notes.keys()] : calledNotes(document.body)
    const own = numbers.map((number) => notes.get(number)).filter((note) => note !== undefined)
    for (const number of numbers) notes.delete(number)
    // A note of a summary leaves the article's language behind with its place.
    if (document.lang !== article.lang) for (const note of own) note.properties.lang ??= article.lang
    if (own.length > 0) document.body.children.push(h('section', { className: [classes.notes] }, ...own))
  }
  return documents
}

/**
 * The parts of opening and body by the body's highest headings. What is before the first heading stays with
 * the opening, or else the first section does: a title alone is no chapter.
 */
function chaptersOf(parts: readonly Element[]): Element[][] {
  const body = parts.find((part) => hasClass(part, classes.body))
  if (!body) return [[...parts]]
  const sections: ElementContent[][] = [[]]
  for (const child of body.children) {
    if (isHeading(child) && sections.at(-1)?.some(isElement)) sections.push([])
    // A page break before a heading goes with it.
    const last = sections.at(-2)?.at(-1)
    if (isHeading(child) && last && hasClass(last, classes.pageBreak)) {
      sections.at(-2)?.pop()
      sections.at(-1)?.push(last)
    }
    sections.at(-1)?.push(child)
  }
  return sections.map((children, index) => {
    const section: Element = { ...body, children }
    return index === 0 ? parts.map((part) => (part === body ? section : part)) : [section]
  })
}

function isElement(node: ElementContent): boolean {
  return node.type === 'element' && !hasClass(node, classes.pageBreak)
}

/** A section after the text begins with its heading, and is a section as the others are. */
function isHeading(node: ElementContent): node is Element {
  return (
    node.type === 'element' && (node.tagName === 'h2' || hasClass(node, classes.back) || isEndOfArticle(node))
  )
}

/** Notes after the whole text are a section by themselves. */
function isEndOfArticle(node: Element): boolean {
  const [heading] = node.children
  return hasClass(node, classes.endNotes) && heading?.type === 'element' && heading.tagName === 'h2'
}

function titleOf(chapter: readonly Element[]): string {
  const first = chapter.flatMap(({ children }) => children).find(isHeading)
  const heading = first?.tagName === 'section' ? first.children[0] : first
  return heading ? flowText(heading) || textOf(heading) : ''
}

/** A summary is a document of its own, so its headings begin at h1. */
function summaryDocument(
  summary: Element,
  index: number,
  summaries: readonly Element[],
  article: Article,
  prefix: string,
): ContentDocument {
  const lang = languageOf(summary) ?? article.lang
  const namesakes = summaries
    .slice(0, index)
    .filter((other) => languageOf(other) === languageOf(summary)).length
  let title: string | undefined
  visit(summary, 'element', (element) => {
    const level = /^h([2-6])$/.exec(element.tagName)?.[1]
    if (level) element.tagName = `h${Number(level) - 1}`
    if (level) title ??= flowText(element)
  })
  summary.properties['epub:type'] = 'abstract'
  summary.properties.role = 'doc-abstract'
  return {
    filename: `${prefix}summary-${lang.replace(/[^A-Za-z0-9-]/g, '')}${namesakes > 0 ? `-${namesakes + 1}` : ''}.xhtml`,
    lang,
    title: title ?? withoutSoftHyphens(article.titleEn ?? article.title),
    body: h('body', { 'epub:type': 'backmatter' }, summary),
  }
}

function languageOf(element: Element): string | undefined {
  return typeof element.properties.lang === 'string' ? element.properties.lang : undefined
}

function calledNotes(part: ElementContent): number[] {
  const numbers: number[] = []
  visit(part, 'element', (element) => {
    if (hasClass(element, classes.noteCall)) numbers.push(Number(element.properties.dataNote))
  })
  return numbers
}
