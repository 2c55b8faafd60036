import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type {
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Html,
  Image,
  Link,
  LinkReference,
  Nodes,
} from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import { articleWords } from '../messages/article-words.js'
import type { Article } from '../model/article.js'
import { classes } from '../model/classes.js'
import { forLanguage, type HouseStyle } from '../model/house-style.js'
import type {
  BackMatter,
  Caption,
  CaptionedTable,
  CitedSource,
  Figure,
  LanguageSpan,
  PageMark,
  Ruby,
  SourceLine,
  Summary,
  WorksCited,
} from '../model/manuscript-nodes.js'
import { writeNumber } from '../model/number-form.js'
import { report } from '../model/report.js'
import { renderRawBlock } from './raw-html.js'
import type { InlineElement } from './remark-inline-html.js'
import { tableElement } from './table-element.js'

const SAFE_LINK = /^(?:https?:|mailto:|doi:|#|[^:]*$)/i

/**
 * Make the handlers that turn each node of the manuscript format into hast.
 *
 * @param article  has the images, and the language of what kiyo heads
 * @param file     takes the messages for markup that is left out
 * @param house    its forms of note calls and of notes' numbers
 */
export function manuscriptHandlers({ images, lang }: Article, file: VFile, house: HouseStyle): Handlers {
  const callForm = forLanguage(house.noteCall, lang)
  const numberForm = forLanguage(house.noteNumber, lang)
  const isSafe = (url: string, node: Nodes): boolean => {
    if (SAFE_LINK.test(url)) return true
    report(file, 'removed-markup.link', { address: url.slice(0, 40) }, node)
    return false
  }
  return {
    footnoteReference(_state: State, node: FootnoteReference): Element {
      const number = node.data?.number ?? 0
      return h(
        `a.${classes.noteCall}`,
        { id: `call-${number}`, href: `#note-${number}`, dataNote: String(number), dataGenerated: '' },
        writeNumber(number, callForm),
      )
    },

    footnoteDefinition(state: State, node: FootnoteDefinition): Element {
      const number = node.data?.number ?? 0
      const content = state.all(node).filter((child): child is Element => child.type === 'element')
      const label = h(`span.${classes.noteNumber}`, { dataGenerated: '' }, writeNumber(number, numberForm))
      const first = content[0]
      // A note that begins with a list or a quotation still has its number on a line of text.
      if (first?.tagName === 'p') first.children.unshift(label)
      else content.unshift(h('p', label))
      return h(`aside.${classes.note}`, { id: `note-${number}`, dataNote: String(number) }, content)
    },

    citedSource: (state: State, node: CitedSource): Element => sourceElement(state, node),

    worksCited: (state: State, node: WorksCited): Element =>
      h(
        `ul.${classes.worksCited}`,
        node.children.map((work) =>
          h('li', { id: work.identifier ?? null, lang: work.lang, dataKey: work.key }, state.all(work)),
        ),
      ),

    pageMark: (_state: State, node: PageMark): Element =>
      h(`span.${classes.pageMark}`, { dataPage: String(node.page) }),

    languageSpan: (state: State, node: LanguageSpan): Element =>
      h('span', { lang: node.lang }, state.all(node)),

    ruby: (state: State, node: Ruby): Element => h('ruby', state.all(node), h('rt', node.reading)),

    summary: (state: State, node: Summary): Element =>
      h(
        `section.${classes.summary}${node.place === 'before' ? `.${classes.before}` : ''}`,
        { lang: node.lang },
        state.all(node),
      ),

    backMatter(state: State, node: BackMatter): Element {
      const words = articleWords(lang)
      const [first] = node.children
      const heading =
        first?.type === 'heading' && first.depth <= 2
          ? []
          : h('h2', { lang: words.lang === lang ? null : words.lang }, words[node.kind])
      return h('section', { className: [classes.back, classes[node.kind]] }, heading, state.all(node))
    },

    figure(state: State, node: Figure): Element {
      const figure = h(
        `figure.${classes.figure}`,
        node.children.map((child) =>
          child.type === 'image' ? imageElement(child, images) : partOfFigure(state, child),
        ),
      )
      state.patch(node, figure)
      return figure
    },

    captionedTable: (state: State, node: CaptionedTable): Element =>
      h(
        'figure',
        { className: node.data?.isTurned ? [classes.table, classes.turned] : [classes.table] },
        node.children.map((child) =>
          child.type === 'table' ? tableElement(state, child) : partOfFigure(state, child),
        ),
      ),

    table: tableElement,

    image: (_state: State, node: Image): Element => {
      const image = imageElement(node, images)
      const height = node.data?.height
      image.properties.className = [height === undefined ? classes.character : classes.picture]
      if (height !== undefined) image.properties.dataHeight = String(height)
      return image
    },

    link(state: State, node: Link): Element | ElementContent[] {
      if (isSafe(node.url, node)) return defaultHandlers.link(state, node) as Element
      return state.all(node)
    },

    linkReference(state: State, node: LinkReference): Element | ElementContent[] {
      const url = state.definitionById.get(node.identifier.toUpperCase())?.url
      if (url === undefined || isSafe(url, node))
        return defaultHandlers.linkReference(state, node) as Element | ElementContent[]
      return state.all(node)
    },

    // HTML in running text was already handled by `remark-inline-html.ts`.
    html: (_state: State, node: Html): ElementContent[] => renderRawBlock(node, file),

    inlineElement: (state: State, node: InlineElement): Element => ({
      type: 'element',
      tagName: node.name,
      properties: {},
      children: state.all(node),
    }),

    heading(state: State, node: Heading): Element {
      // The title is the h1; the highest heading of a manuscript is `##`.
      const heading = defaultHandlers.heading(state, node) as Element
      if (node.depth === 1) heading.tagName = 'h2'
      return heading
    },
  }
}

function imageElement(node: Image, images: Article['images']): Element {
  const image = images.get(node.url)
  return h('img', {
    src: node.url,
    alt: node.alt ?? '',
    ...(image ? { width: image.width, height: image.height } : {}),
  })
}

/** Make the element of a source in its language; a later citation links to the first, unless it contains links itself. */
function sourceElement(state: State, node: CitedSource): Element {
  const { key: dataKey, lang, identifier, target } = node
  const content = state.all(node)
  return target && node.children.every((child) => child.type !== 'link')
    ? h(`a.${classes.source}`, { lang, href: `#${target}`, dataKey }, content)
    : h(`span.${classes.source}`, { lang, id: identifier ?? null, dataKey }, content)
}

/** Make the element of a caption or of a line below a table or figure. */
function partOfFigure(state: State, node: Caption | SourceLine): Element {
  const name = node.type === 'caption' ? 'figcaption' : `p.${classes.sourceLine}`
  const element = h(name, state.all(node))
  state.patch(node, element)
  return element
}
