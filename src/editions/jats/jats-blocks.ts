import type { ElementContent, Element as HtmlElement } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { classes } from '../../model/classes.js'
import { flowText } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import { listSign } from '../../model/list-sign.js'
import { type InlineOptions, jatsInline } from './jats-inline.js'

const BLOCKS = new Set(
  'p blockquote ul ol li figure table pre hr div section aside dl dt dd h2 h3 h4 h5 h6'.split(' '),
)

/**
 * Turn blocks into JATS, sections by their headings.
 *
 * @param nodes  of the article's body or a summary
 */
export function jatsSections(nodes: readonly ElementContent[], options: InlineOptions): Element[] {
  const top: Element[] = []
  const open: { level: number; section: Element }[] = []
  const add = (element: Element): void => {
    const section = open.at(-1)?.section
    if (section) section.children.push(element)
    else top.push(element)
  }
  for (const node of gathered(nodes)) {
    const level = node.type === 'element' ? Number(/^h([2-6])$/.exec(node.tagName)?.[1] ?? 0) : 0
    if (level === 0 || node.type !== 'element') {
      for (const block of jatsBlocks([node], options)) add(block)
      continue
    }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const [number] = node.children
    const isNumbered = number?.type === 'element' && hasClass(number, classes.headingNumber)
    const title = isNumbered ? node.children.slice(1) : node.children
    const section = x('sec', [
      ...(isNumbered ? [x('label', textOf(number).trim())] : []),
      x('title', jatsInline(title, { ...options, mayBreak: true })),
    ])
    add(section)
    open.push({ level, section })
  }
  return top
}

/** Turn blocks into JATS; running text among them becomes a paragraph. */
export function jatsBlocks(nodes: readonly ElementContent[], options: InlineOptions): Element[] {
  return gathered(nodes).flatMap((node): Element[] => (node.type === 'element' ? block(node, options) : []))
}

function block(element: HtmlElement, options: InlineOptions): Element[] {
  const { tagName, children, properties } = element
  // JATS has all notes after the text.
  if (hasClass(element, classes.notes)) return []
  const own = typeof properties.lang === 'string' ? { ...options, lang: properties.lang } : options
  const lang = { 'xml:lang': own.lang === options.lang ? undefined : own.lang }
  switch (tagName) {
    case 'p':
      return flowText(element) === '' && !hasCallOrImage(element)
        ? []
        : [x('p', lang, jatsInline(children, own))]
    case 'blockquote':
      return [x('disp-quote', lang, jatsBlocks(children, own))]
    case 'ul':
    case 'ol':
      return [list(element, own)]
    case 'figure':
      return hasClass(element, classes.table) ? tableWrap(element, own) : [figure(element, own)]
    case 'table':
      return [x('table-wrap', [table(element, own)])]
    case 'pre':
      return [x('preformat', flowText(element))]
    case 'hr':
      return []
    default:
      return inLanguage(jatsBlocks(children, own), lang)
  }
}

/** Paragraphs of what has a language of its own. */
function inLanguage(blocks: Element[], lang: { 'xml:lang': string | undefined }): Element[] {
  const tag = lang['xml:lang']
  for (const one of blocks) if (tag && one.name === 'p') one.attributes['xml:lang'] ??= tag
  return blocks
}

/** Running text between blocks, as in items and cells, is put into paragraphs. */
function gathered(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = []
  let loose: ElementContent[] = []
  const close = (): void => {
    const isBlank = loose.every((one) => one.type === 'text' && one.value.trim() === '')
    if (!isBlank) blocks.push({ type: 'element', tagName: 'p', properties: {}, children: loose })
    loose = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      close()
      blocks.push(node)
    } else loose.push(node)
  }
  close()
  return blocks
}

function list(element: HtmlElement, options: InlineOptions): Element {
  const { tagName, children, properties } = element
  const sign = listSign(element)
  let number = Number(properties.start ?? 1)
  const items = children.flatMap((item): Element[] => {
    if (item.type !== 'element') return []
    if (item.properties.value !== undefined) number = Number(item.properties.value)
    // An item may hold paragraphs and lists alone.
    const content = jatsBlocks([{ ...item, tagName: 'div' }], options).map((one) =>
      one.name === 'p' || one.name === 'list' ? one : x('p', [one]),
    )
    const label = tagName === 'ol' ? [x('label', `${number++}${sign}`)] : []
    return content.length > 0 ? [x('list-item', [...label, ...content])] : []
  })
  return x('list', { 'list-type': tagName === 'ol' ? 'order' : 'bullet' }, items)
}

function figure(element: HtmlElement, options: InlineOptions): Element {
  const images = element.children.filter(
    (child): child is HtmlElement => child.type === 'element' && child.tagName === 'img',
  )
  const graphics = images.flatMap(({ properties }): Element[] => {
    const file = options.graphics.get(String(properties.src))
    const alt = String(properties.alt ?? '')
    return file ? [x('graphic', { 'xlink:href': file }, alt ? [x('alt-text', alt)] : [])] : []
  })
  const lines = element.children.flatMap((child) =>
    child.type === 'element' && hasClass(child, classes.sourceLine)
      ? [x('attrib', jatsInline(child.children, options))]
      : [],
  )
  return x('fig', [...captionOf(element, options), ...graphics, ...lines])
}

function tableWrap(element: HtmlElement, options: InlineOptions): Element[] {
  const tables = element.children.filter(
    (child): child is HtmlElement => child.type === 'element' && child.tagName === 'table',
  )
  return tables.map((one, index) =>
    x('table-wrap', [
      ...(index === 0 ? captionOf(element, options) : []),
      table(one, options),
      ...(index === tables.length - 1 ? footOf(element, options) : []),
    ]),
  )
}

/** The lines under a table: its source, remarks. */
function footOf({ children }: HtmlElement, options: InlineOptions): Element[] {
  const lines = children.filter((child) => hasClass(child, classes.sourceLine))
  return lines.length > 0 ? [x('table-wrap-foot', jatsBlocks(lines, options))] : []
}

function captionOf({ children }: HtmlElement, options: InlineOptions): Element[] {
  const caption = children.find(
    (child): child is HtmlElement => child.type === 'element' && child.tagName === 'figcaption',
  )
  return caption ? [x('caption', jatsBlocks(caption.children, options))] : []
}

const ALIGNMENTS = [
  [classes.alignLeft, 'left'],
  [classes.alignCenter, 'center'],
  [classes.alignRight, 'right'],
] as const

function table({ children }: HtmlElement, options: InlineOptions): Element {
  const parts = children.filter((child): child is HtmlElement => child.type === 'element')
  return x(
    'table',
    parts
      .filter(({ tagName }) => /^(?:thead|tbody|tfoot)$/.test(tagName))
      .map((part) => x(part.tagName, rows(part, options))),
  )
}

function rows(part: HtmlElement, options: InlineOptions): Element[] {
  return part.children.flatMap((row): Element[] => {
    if (row.type !== 'element') return []
    const cells = row.children.flatMap((cell): Element[] =>
      cell.type === 'element' ? [cellOf(cell, options)] : [],
    )
    return cells.length > 0 ? [x('tr', cells)] : []
  })
}

function cellOf(cell: HtmlElement, options: InlineOptions): Element {
  const { colSpan, rowSpan, scope } = cell.properties
  const attributes = {
    align: ALIGNMENTS.find(([name]) => hasClass(cell, name))?.[1],
    colspan: spanOf(colSpan),
    rowspan: spanOf(rowSpan),
    scope: cell.tagName === 'th' && typeof scope === 'string' ? scope : undefined,
  }
  const hasBlocks = cell.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName))
  const content = hasBlocks
    ? jatsBlocks(cell.children, options)
    : jatsInline(cell.children, { ...options, mayBreak: true })
  return x(cell.tagName, attributes, content)
}

function spanOf(value: unknown): string | undefined {
  return Number(value) > 1 ? String(value) : undefined
}

function hasCallOrImage({ children }: HtmlElement): boolean {
  return children.some(
    (child) =>
      child.type === 'element' &&
      (child.tagName === 'img' || hasClass(child, classes.noteCall) || hasCallOrImage(child)),
  )
}
