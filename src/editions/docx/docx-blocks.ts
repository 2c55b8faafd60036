import type { ElementContent, Element as HtmlElement } from 'hast'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import { listSign } from '../../model/list-sign.js'
import type { DocxContext } from './docx-context.js'
import { docxRuns, textElement } from './docx-runs.js'
import { docxTable } from './docx-table.js'

/** Where blocks are: their style and their language. */
export interface BlockPlace {
  /** The id of the style of paragraphs that have none of their own. */
  style?: string | undefined
  lang: string
  /** The list that items belong to, and how deep. */
  list?: { id: number; level: number } | undefined
  /** `left`, `center` or `right`. */
  align?: string | undefined
}

const BLOCKS = new Set(
  'p blockquote ul ol li dl dt dd figure figcaption table pre hr div section header aside h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)

/**
 * Turn blocks into paragraphs and tables; running text among them becomes a paragraph.
 *
 * @see ECMA-376-1, 17.3.1 "Paragraph"
 */
export function docxBlocks(
  nodes: readonly ElementContent[],
  place: BlockPlace,
  context: DocxContext,
): Element[] {
  const blocks: Element[] = []
  let loose: ElementContent[] = []
  // What goes on after a list within an item is no new item.
  let isFirst = true
  const placeOf = (): BlockPlace => (isFirst ? place : { ...place, list: undefined })
  const close = (): void => {
    if (loose.some(isContent)) {
      blocks.push(paragraph(loose, placeOf(), context))
      isFirst = false
    }
    loose = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      close()
      blocks.push(...block(node, placeOf(), context))
      isFirst = false
    } else loose.push(node)
  }
  close()
  return blocks
}

/** A paragraph with its style, its place in a list and its runs. */
export function paragraph(
  content: readonly ElementContent[],
  { style, list, align, lang }: BlockPlace,
  context: DocxContext,
): Element {
  const properties = [
    ...(style || list ? [x('w:pStyle', { 'w:val': style ?? 'ListParagraph' })] : []),
    ...(list
      ? [
          x('w:numPr', [
            x('w:ilvl', { 'w:val': String(list.level) }),
            x('w:numId', { 'w:val': String(list.id) }),
          ]),
        ]
      : []),
    ...(align ? [x('w:jc', { 'w:val': align })] : []),
  ]
  return x('w:p', [
    ...(properties.length > 0 ? [x('w:pPr', properties)] : []),
    ...docxRuns(trimmed(content), lang, context),
  ])
}

function block(element: HtmlElement, place: BlockPlace, context: DocxContext): Element[] {
  const { tagName, children, properties } = element
  // Word has notes in a part of their own.
  if (hasClass(element, classes.notes)) return []
  const own = typeof properties.lang === 'string' ? { ...place, lang: properties.lang } : place
  const level = /^h([2-6])$/.exec(tagName)?.[1]
  if (level) return [paragraph(children, { ...own, style: `Heading${Number(level) - 1}` }, context)]
  const inCell = (cell: HtmlElement, align: string | undefined): Element[] =>
    docxBlocks(cell.children, { ...own, style: 'TableText', align, list: undefined }, context)
  switch (tagName) {
    case 'p':
      return [paragraph(children, own, context)]
    case 'blockquote':
      return docxBlocks(children, { ...own, style: 'Quote' }, context)
    case 'ul':
    case 'ol':
      return list(element, own, context)
    case 'figcaption':
      return docxBlocks(children, { ...own, style: 'Caption' }, context)
    case 'table':
      return [docxTable(element, inCell), x('w:p')]
    case 'pre':
      return [x('w:p', [x('w:pPr', [x('w:pStyle', { 'w:val': 'CodeBlock' })]), ...codeRuns(element)])]
    case 'hr':
      return []
    default:
      return docxBlocks(children, own, context)
  }
}

function list(element: HtmlElement, place: BlockPlace, context: DocxContext): Element[] {
  const isCited = hasClass(element, classes.worksCited)
  const sign = listSign(element)
  const start = Number(element.properties.start ?? 1)
  const isNumbered = element.tagName === 'ol'
  let id = isCited ? undefined : context.number(isNumbered ? { start, sign } : undefined)
  const level = place.list ? place.list.level + 1 : 0
  return element.children.flatMap((item) => {
    if (item.type !== 'element') return []
    const { lang, value } = item.properties
    // Word numbers without gaps: from a number that does not follow the last, the list is another.
    if (isNumbered && value !== undefined) id = context.number({ start: Number(value), sign })
    const own: BlockPlace = {
      ...place,
      lang: typeof lang === 'string' ? lang : place.lang,
      ...(id === undefined ? { style: 'Bib' } : { list: { id, level } }),
    }
    return item.children.length === 0 ? [] : itemBlocks(item, own, context)
  })
}

/** The lists in an item are deeper than it, though its own paragraph was the one with the number. */
function itemBlocks(item: HtmlElement, place: BlockPlace, context: DocxContext): Element[] {
  const isList = (child: ElementContent): boolean =>
    child.type === 'element' && (child.tagName === 'ul' || child.tagName === 'ol')
  const before = item.children.filter((child) => !isList(child))
  const lists = item.children.filter(isList)
  return [
    ...docxBlocks(before, place, context),
    ...lists.flatMap((child) => (child.type === 'element' ? list(child, place, context) : [])),
  ]
}

function codeRuns(element: HtmlElement): Element[] {
  const lines = textOf(element).replace(/\n$/, '').split('\n')
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [x('w:r', [x('w:br')])] : []),
    x('w:r', [textElement(line)]),
  ])
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Neither white space between blocks nor a mark there. */
function isContent(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type !== 'element' || !hasClass(node, classes.printedPlace)
}

/** White space at a paragraph's ends is between blocks. */
function trimmed(content: readonly ElementContent[]): ElementContent[] {
  return content.map((node, index) => {
    if (node.type !== 'text') return node
    let { value } = node
    if (index === 0) value = value.replace(/^[ \t\r\n]+/, '')
    if (index === content.length - 1) value = value.replace(/[ \t\r\n]+$/, '')
    return { ...node, value }
  })
}
