import type { Element, Nodes, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { said } from '../../messages/say.js'
import type { Draft, DraftBlock, DraftNote } from '../manuscript/draft.js'
import type { Decisions } from '../report/decisions.js'
import { languageOf } from '../source/language-of.js'
import { marks } from '../source/marks.js'
import { withoutMarks } from '../source/without-marks.js'
import { inlineFromHtml } from './inline-from-html.js'

const NOTE = /^(?:footnote|endnote)-/

/**
 * Make a draft of the HTML that mammoth writes: notes are the list items that its calls lead to, numbered in the order of
 * the calls.
 *
 * @param tree       the HTML
 * @param name       the file's name, for the report
 * @param decisions  gets what the styles do not say: title and author
 */
export function draftFromHtml(tree: Root, name: string, decisions: Decisions): Draft {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  const definitions = new Map<string, Element>()
  const blocks: DraftBlock[] = []
  const opening: Partial<Record<'title' | 'subtitle' | 'author', string>> = {}
  const add = (kind: DraftBlock['kind'], element: Element, more: Partial<DraftBlock> = {}): void => {
    const text = inlineFromHtml(element, numberOf)
    if (withoutMarks(text) || text.includes(marks.call)) blocks.push({ kind, text, page: 0, ...more })
  }
  const visit = (node: Nodes): void => {
    if (node.type !== 'element') {
      if (node.type === 'root') for (const child of node.children) visit(child)
      return
    }
    const level = /^h([1-6])$/.exec(node.tagName)?.[1]
    const [name] = Array.isArray(node.properties.className) ? node.properties.className : []
    if (level) add('heading', node, { level: Number(level) + 1 })
    else if (name === 'title' || name === 'subtitle' || name === 'author') opening[name] ??= plain(node)
    else if (node.tagName === 'p') {
      const image = imageOf(node)
      if (image)
        blocks.push({
          kind: 'figure',
          text: String(image.properties.alt ?? ''),
          page: 0,
          marker: String(image.properties.src),
        })
      else if (name === 'caption') addCaption(blocks, inlineFromHtml(node, numberOf))
      else add('paragraph', node)
    } else if (node.tagName === 'blockquote') {
      for (const child of elementsOf(node)) add('quotation', child)
    } else if (node.tagName === 'table') {
      const rows = rowsOf(node).map((row) => elementsOf(row).map((cell) => inlineFromHtml(cell, numberOf)))
      blocks.push({ kind: 'table', text: '', rows, page: 0 })
    } else if (node.tagName === 'ol' || node.tagName === 'ul') {
      for (const item of elementsOf(node)) {
        const id = String(item.properties.id ?? '')
        if (NOTE.test(id)) definitions.set(id, item)
        else add('item', item, { marker: node.tagName === 'ol' ? '1.' : '-' })
      }
    } else for (const child of node.children) visit(child)
  }
  visit(tree)
  const notes: DraftNote[] = []
  // A note's text may call no note, so the calls of the text are all of them
  for (const [id, number] of numbers) {
    const definition = definitions.get(id)
    const paragraphs = definition
      ? elementsOf(definition).map((element) => inlineFromHtml(element, numberOf).trim())
      : []
    notes.push({ number, page: 0, paragraphs: paragraphs.filter(Boolean) })
  }
  const { title, subtitle, author } = withGuesses(opening, blocks, name, decisions)
  return {
    metadata: {
      ...(title ? { title } : {}),
      ...(subtitle ? { subtitle } : {}),
      ...(author ? { author } : {}),
      lang: languageOf(blocks.map(({ text }) => text).join('')),
    },
    blocks: withHighestHeading(blocks),
    notes,
  }
}

/** Where no style says it, the first short paragraph is the title and the second the author. */
function withGuesses(
  opening: Partial<Record<'title' | 'subtitle' | 'author', string>>,
  blocks: DraftBlock[],
  name: string,
  decisions: Decisions,
): typeof opening {
  const guessed = { ...opening }
  for (const part of ['title', 'author'] as const) {
    const first = blocks[0]
    const isWanted =
      guessed[part] === undefined && first !== undefined && withoutMarks(first.text).length < 60
    const isTitle = part === 'title' && blocks.filter((one) => one.level === first?.level).length === 1
    if (!isWanted || !(first.kind === 'paragraph' || isTitle) || first.text.includes(marks.call)) continue
    const text = withoutMarks(first.text)
    guessed[part] = text
    blocks.shift()
    const decided = said(`import.${part}.guessed`, { text })
    decisions.note(decided, said('import.place.file', { name }), 'unsure')
  }
  return guessed
}

/** The highest heading becomes `##`, whatever Word called it. */
function withHighestHeading(blocks: DraftBlock[]): DraftBlock[] {
  const levels = blocks.flatMap(({ level }) => level ?? [])
  const surplus = Math.min(...levels) - 2
  return blocks.map((block) =>
    block.level === undefined ? block : { ...block, level: block.level - surplus },
  )
}

/** A caption goes to the table or figure before it. */
function addCaption(blocks: DraftBlock[], text: string): void {
  const last = blocks.at(-1)
  if (last?.kind === 'table' && last.text === '') last.text = text
  else if (last?.kind === 'figure' && last.rows === undefined) {
    // What Word has as alternative text stays so
    last.rows = [[last.text]]
    last.text = text
  } else blocks.push({ kind: 'paragraph', text, page: 0 })
}

function imageOf(node: Element): Element | undefined {
  const [only, ...others] = elementsOf(node)
  const isAlone = only?.tagName === 'img' && others.length === 0 && textOf(node).trim() === ''
  return isAlone && only.properties.src ? only : undefined
}

function rowsOf(node: Element): Element[] {
  return elementsOf(node).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)))
}

function elementsOf(node: Element): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element')
}

function plain(node: Element): string {
  return withoutMarks(inlineFromHtml(node, () => 0)).trim()
}
