import type { Paragraph, Root, RootContent, Table, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Caption, CaptionedTable } from '../model/manuscript-nodes.js'

/** `: ` or `Table: `, also with an ideographic space. */
const PREFIX = /^(?:[Tt]able)?:[ \t\u3000]+(?=\S)/

/**
 * Join a table and the paragraph before or after it that begins with `: ` or `Table: `, its caption.
 * Between two tables a caption belongs to the first, unless that has one.
 *
 * @returns  transform; `paragraph` and `table` → `captionedTable`
 * @see Pandoc User's Guide, "Extension: table_captions"
 */
export function remarkTableCaptions() {
  return (tree: Root): undefined => {
    visit(tree, (node) => {
      if (!('children' in node) || !node.children.some((child) => child.type === 'table')) return
      const children = node.children as RootContent[]
      for (let index = 0; index < children.length; index++) {
        const paragraph = children[index]
        const text = paragraph?.type === 'paragraph' && captionText(paragraph)
        if (!text) continue
        const before = children[index - 1]
        const after = children[index + 1]
        if (before?.type === 'table') {
          children.splice(index - 1, 2, captioned(paragraph, text, before))
          index--
        } else if (after?.type === 'table') {
          children.splice(index, 2, captioned(paragraph, text, after))
        }
      }
    })
  }
}

function captionText(paragraph: Paragraph): Text | undefined {
  const [first] = paragraph.children
  return first?.type === 'text' && PREFIX.test(`${first.value}${paragraph.children.length > 1 ? '.' : ''}`)
    ? first
    : undefined
}

function captioned(paragraph: Paragraph, text: Text, table: Table): CaptionedTable {
  const length = PREFIX.exec(`${text.value}.`)?.[0].length ?? 0
  text.value = text.value.slice(length)
  if (text.position) {
    const { start, end } = text.position
    text.position = {
      start: { ...start, column: start.column + length, offset: (start.offset ?? 0) + length },
      end,
    }
  }
  const caption: Caption = { type: 'caption', children: paragraph.children }
  const node: CaptionedTable = { type: 'captionedTable', children: [caption, table] }
  if (paragraph.position && table.position) {
    const [first, last] = [paragraph.position, table.position].sort((a, b) => a.start.line - b.start.line)
    caption.position = paragraph.position
    if (first && last) node.position = { start: first.start, end: last.end }
  }
  return node
}
