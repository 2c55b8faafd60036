import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import type { FootnoteDefinition, FootnoteReference, Html, Image, Link, Nodes, Parents, Table } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import type {
  CaptionedTable,
  Figure,
  LanguageSpan,
  PageMark,
  Ruby,
  Summary,
} from '../model/manuscript-nodes.js'
import { report } from '../model/report.js'
import { type InlineTag, parseInlineTag, renderRawBlock } from './raw-html.js'

const SAFE_LINK = /^(?:https?:|mailto:|doi:|#|[^:]*$)/i

/**
 * How each node of the manuscript format becomes hast.
 *
 * @param file  takes the messages for markup that is left out
 */
export function manuscriptHandlers(file: VFile): Handlers {
  return {
    footnoteReference(_state: State, node: FootnoteReference): Element {
      const number = node.data?.number ?? 0
      return h(
        'a.note-call',
        { id: `call-${number}`, href: `#note-${number}`, dataNote: String(number), dataGenerated: '' },
        `（${number}）`,
      )
    },

    footnoteDefinition(state: State, node: FootnoteDefinition): Element {
      const number = node.data?.number ?? 0
      const content = state.all(node).filter((child): child is Element => child.type === 'element')
      const label = h('span.note-number', { dataGenerated: '' }, String(number))
      const first = content[0]
      // A note that begins with a list or a quotation still has its number on a line of text.
      if (first?.tagName === 'p') first.children.unshift(label)
      else content.unshift(h('p', label))
      return h('aside.note', { id: `note-${number}`, dataNote: String(number) }, content)
    },

    pageMark: (_state: State, node: PageMark): Element =>
      h('span.page-mark', { dataPage: String(node.page) }),

    languageSpan: (state: State, node: LanguageSpan): Element =>
      h('span', { lang: node.lang }, state.all(node)),

    ruby: (state: State, node: Ruby): Element => h('ruby', state.all(node), h('rt', node.reading)),

    summary: (state: State, node: Summary): Element =>
      h('section.summary', { lang: node.lang }, state.all(node)),

    figure(state: State, node: Figure): Element {
      const [image, caption] = node.children
      return h('figure.figure', imageElement(image, file), caption ? h('figcaption', state.all(caption)) : [])
    },

    captionedTable(state: State, node: CaptionedTable): Element {
      const [caption, table] = node.children
      return h('figure.table', h('figcaption', state.all(caption)), tableElement(state, table, node))
    },

    table: (state: State, node: Table, parent: Parents | undefined): Element =>
      tableElement(state, node, parent),

    image: (_state: State, node: Image): Element => imageElement(node, file),

    link(state: State, node: Link, parent: Parents | undefined): Element | ElementContent[] {
      if (SAFE_LINK.test(node.url)) return defaultHandlers.link(state, node) as Element
      report(
        file,
        'removed-markup',
        `A link to "${node.url.slice(0, 40)}" was left out and its text kept; a link may lead to http, https or mailto`,
        node,
      )
      void parent
      return state.all(node)
    },

    html: (_state: State, node: Html, parent: Parents | undefined): ElementContent[] | undefined =>
      isFlow(parent) ? renderRawBlock(node, file) : undefined,

    paragraph: (state: State, node: Nodes): Element => phrasing(state, node, 'p', file),

    heading(state: State, node: Nodes): Element {
      // The title is the h1; the highest heading of a manuscript is `##`.
      const depth = node.type === 'heading' ? Math.max(2, node.depth) : 2
      return phrasing(state, node, `h${depth}`, file)
    },
  }
}

function isFlow(parent: Parents | undefined): boolean {
  return (
    parent !== undefined &&
    ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'summary'].includes(parent.type)
  )
}

/** An element of running text, in which pairs of allowed inline HTML tags become elements. */
function phrasing(state: State, node: Nodes, tagName: string, file: VFile): Element {
  const properties: Properties = {}
  const root: Element = { type: 'element', tagName, properties, children: [] }
  const open: Element[] = [root]
  for (const child of 'children' in node ? node.children : []) {
    const tag: InlineTag | undefined = child.type === 'html' ? parseInlineTag(child, file) : undefined
    const innermost = open.at(-1) ?? root
    if (tag?.kind === 'open') {
      const element: Element = { type: 'element', tagName: tag.name, properties: {}, children: [] }
      innermost.children.push(element)
      if (tag.name !== 'br') open.push(element)
    } else if (tag?.kind === 'close') {
      if (innermost !== root && innermost.tagName === tag.name) open.pop()
    } else if (child.type !== 'html') {
      const made = state.one(child, node as Parents)
      if (Array.isArray(made)) innermost.children.push(...made)
      else if (made) innermost.children.push(made as ElementContent)
    }
  }
  state.patch(node, root)
  return root
}

function imageElement(node: Image, file: VFile): Element {
  const image = file.data.article?.images.get(node.url)
  return h('img', {
    src: node.url,
    alt: node.alt ?? '',
    ...(image ? { width: image.width, height: image.height } : {}),
  })
}

/** A table whose cells say their alignment by class: `align` is no longer HTML. */
function tableElement(state: State, node: Table, parent: Parents | undefined): Element {
  void parent
  const table = defaultHandlers.table(state, node) as Element
  for (const part of table.children) {
    if (part.type !== 'element') continue
    for (const row of part.children) {
      if (row.type !== 'element') continue
      for (const cell of row.children) {
        if (cell.type !== 'element') continue
        const { align } = cell.properties
        delete cell.properties.align
        if (align) cell.properties.className = [`align-${align}`]
        if (cell.tagName === 'th') cell.properties.scope = 'col'
      }
    }
  }
  return table
}
