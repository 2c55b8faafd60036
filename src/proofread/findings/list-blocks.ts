import type { Element, Nodes, Root } from 'hast'
import type { Position } from 'unist'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import { classes } from '../../model/classes.js'
import { isGenerated, SOFT_HYPHEN } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { TextPlace } from '../../model/text-place.js'

/** A stretch of a block in one language. */
export interface LanguageRun {
  /** Offsets into the block's text. */
  start: number
  end: number
  /** BCP 47. */
  lang: string
}

/** A paragraph, heading, item, caption, cell or paragraph of a note, as the rules of proofreading read it. */
export interface TextBlock {
  /** Tag name: `p`, `h2`, `li`, `figcaption`, `td` … */
  element: string
  /** Its first character. */
  place: TextPlace
  text: string
  /** Its runs in one language each, which cover the text. */
  runs: LanguageRun[]
  /** Calls of notes: before which character of the text, and which note. */
  calls: { offset: number; note: number }[]
  /** What a citation style has printed of sources. */
  cited: { start: number; end: number }[]
  /** Whether it is part of a quotation, whose words are not the author's own. */
  isQuoted: boolean
  /** Whether it is in the opening: title, subtitle, authors. */
  isOpening: boolean
  /** Where the block is in `article.md`; undefined for what is in the front matter or is made by kiyo. */
  position: Position | undefined
}

const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'figcaption',
  'caption',
  'td',
  'th',
  'pre',
])

/**
 * List the blocks of an article in reading order, the running text's first and then the notes'.
 *
 * @param tree     the article's one tree, as the typography stage leaves it
 * @param lang     the article's language: of all text that no other is marked for
 * @param article  its place in the publication, from 0
 * @returns        blocks that hold text; a block within a block, as a list in an item, is listed by itself
 */
export function listBlocks(tree: Root, lang: string, article: number): TextBlock[] {
  const blocks: TextBlock[] = []
  const counts = new Map<number | undefined, number>()
  let open: { element: Element; block: TextBlock } | undefined
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && isGenerated(node)) {
      const note = Number(node.properties.dataNote)
      if (open && !Number.isNaN(note) && ancestors.includes(open.element)) {
        open.block.calls.push({ offset: open.block.text.length, note })
      }
      return SKIP
    }
    if (node.type !== 'text') return undefined
    const elements = ancestors.filter((one): one is Element => one.type === 'element')
    const text = node.value.replace(SOFT_HYPHEN, '')
    const note = noteOf(elements)
    const offset = counts.get(note) ?? 0
    counts.set(note, offset + text.length)
    const element = elements.findLast(({ tagName }) => BLOCKS.has(tagName))
    if (!element || text === '') return undefined
    if (open?.element !== element) {
      open = {
        element,
        block: openBlock(element, elements, { article, ...(note === undefined ? {} : { note }), offset }),
      }
      blocks.push(open.block)
    }
    addText(open.block, text, languageOf(elements) ?? lang)
    if (elements.some(({ properties }) => properties.dataKey !== undefined)) {
      const end = open.block.text.length
      open.block.cited.push({ start: end - text.length, end })
    }
    return undefined
  })
  const filled = blocks.filter(({ text }) => text.trim() !== '')
  const isOfNote = ({ place }: TextBlock): boolean => place.note !== undefined
  return [...filled.filter((block) => !isOfNote(block)), ...filled.filter(isOfNote)]
}

function openBlock(element: Element, ancestors: readonly Element[], place: TextPlace): TextBlock {
  return {
    element: element.tagName,
    place,
    text: '',
    runs: [],
    calls: [],
    cited: [],
    isQuoted: ancestors.some(({ tagName }) => tagName === 'blockquote'),
    isOpening: ancestors.some((one) => hasClass(one, classes.opening)),
    position: positionOf(element),
  }
}

function addText(block: TextBlock, text: string, lang: string): void {
  const start = block.text.length
  block.text += text
  const last = block.runs.at(-1)
  if (last?.lang === lang) last.end = block.text.length
  else block.runs.push({ start, end: block.text.length, lang })
}

function noteOf(ancestors: readonly Element[]): number | undefined {
  const note = ancestors.find(
    ({ tagName, properties }) => tagName === 'aside' && properties.dataNote !== undefined,
  )
  return note && Number(note.properties.dataNote)
}

function languageOf(ancestors: readonly Element[]): string | undefined {
  const lang = ancestors.findLast(({ properties }) => properties.lang)?.properties.lang
  return lang === undefined ? undefined : String(lang)
}

/** Some blocks are made around what has a position, such as a summary's paragraphs. */
function positionOf(node: Nodes): Position | undefined {
  if (node.position) return node.position
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = positionOf(child as Nodes)
    if (found) return found
  }
  return undefined
}
