import type { Paragraph, Root, RootContent, Table, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Caption, CaptionedTable } from '../model/manuscript-nodes.js'
import { reportCapped } from '../model/report-capped.js'
import { shownBeginning } from '../model/shown-beginning.js'
import { isEscaped } from './is-escaped.js'
import { takeBeginning } from './take-beginning.js'
import { writtenLines } from './written-lines.js'

/** `: ` or `Table: `, also with an ideographic space. */
const PREFIX = /^(?:[Tt]able)?:[ \t\u3000]+(?=\S)/
/** What asks for a turned page, at the end of a caption. */
const TURNED = /[ \t\u3000]*\{turned\}\s*$/

/**
 * Join a table and the paragraph before or after it that begins with `: ` or `Table: `, its caption.
 *
 * A caption that ends with `{turned}` asks for a turned page.
 *
 * Japanese captions are above their tables, so between two tables a caption belongs to the one below. In a sequence of
 * tables and captions that ends with a caption, they are below.
 *
 * @returns  transform; `paragraph` and `table` → `captionedTable`. Reports `leftover-markup` for a caption that has no
 *           table, or whose table has another
 * @see Pandoc User's Guide, "Extension: table_captions"
 */
export function remarkTableCaptions() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    visit(tree, (node) => {
      if (!('children' in node)) return
      const children = node.children as RootContent[]
      const captions = new Map(
        children.flatMap((child): [RootContent, Text][] => {
          const text = captionText(child, source)
          return text ? [[child, text]] : []
        }),
      )
      if (!children.some((child) => child.type === 'table' || captions.has(child))) return
      node.children = joined(children, captions, file) as never
    })
  }
}

/** Paragraphs that are written as captions, with the text that has the mark. */
type Captions = ReadonlyMap<RootContent, Text>

function joined(children: readonly RootContent[], captions: Captions, file: VFile): RootContent[] {
  const tableOf = pairUp(children, captions)
  const captioned = new Map([...tableOf].map(([caption, table]) => [table, caption]))
  return children.flatMap((child): RootContent[] => {
    if (child.type === 'paragraph' && tableOf.has(child)) return []
    if (child.type === 'table') {
      const caption = captioned.get(child)
      const words = caption && captions.get(caption)
      return [caption && words ? withCaption(caption, words, child) : child]
    }
    const text = captions.get(child)
    if (text?.value.startsWith(':')) {
      const written = shownBeginning(text.value.split('\n')[0] ?? '')
      reportCapped(file, 'leftover-markup.sign', { written, form: 'caption' }, child.position?.start)
    }
    return [child]
  })
}

/** Find the table of each caption, in every sequence of adjacent tables and captions. */
function pairUp(children: readonly RootContent[], captions: Captions): Map<Paragraph, Table> {
  const pairs = new Map<Paragraph, Table>()
  for (let start = 0; start < children.length; start++) {
    const run: (Paragraph | Table)[] = []
    for (let child = children[start]; child; child = children[start + run.length]) {
      if (child.type !== 'table' && !captions.has(child)) break
      run.push(child as Paragraph | Table)
    }
    const isAbove = run.every(({ type }, at) => type === 'table' || run[at + 1]?.type === 'table')
    const isBelow = run.every(({ type }, at) => type === 'table' || run[at - 1]?.type === 'table')
    const steps = isAbove ? [1] : isBelow ? [-1] : [1, -1]
    const taken = new Set<Table>()
    for (const step of steps) {
      for (const [at, caption] of run.entries()) {
        const table = run[at + step]
        if (caption.type !== 'paragraph' || table?.type !== 'table') continue
        if (pairs.has(caption) || taken.has(table)) continue
        pairs.set(caption, table)
        taken.add(table)
      }
    }
    start += run.length
  }
  return pairs
}

function captionText(node: RootContent, source: string): Text | undefined {
  if (node.type !== 'paragraph') return undefined
  const [first] = node.children
  if (first?.type !== 'text' || isEscaped(writtenLines(first, source)[0])) return undefined
  return PREFIX.test(`${first.value}${node.children.length > 1 ? '.' : ''}`) ? first : undefined
}

/** Take `{turned}` off the end of a caption. */
function takeTurned({ children }: Paragraph): boolean {
  const last = children.at(-1)
  if (last?.type !== 'text') return false
  const [written = ''] = TURNED.exec(last.value) ?? []
  last.value = last.value.slice(0, last.value.length - written.length)
  return written !== ''
}

function withCaption(paragraph: Paragraph, text: Text, table: Table): CaptionedTable {
  takeBeginning(text, PREFIX.exec(`${text.value}.`)?.[0].length ?? 0)
  const isTurned = takeTurned(paragraph)
  const caption: Caption = { type: 'caption', children: paragraph.children }
  const node: CaptionedTable = { type: 'captionedTable', children: [caption, table] }
  if (isTurned) node.data = { isTurned }
  if (paragraph.position && table.position) {
    const [first, last] = [paragraph.position, table.position].sort((a, b) => a.start.line - b.start.line)
    caption.position = paragraph.position
    if (first && last) node.position = { start: first.start, end: last.end }
  }
  return node
}
