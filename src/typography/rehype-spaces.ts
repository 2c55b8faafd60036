import type { Nodes, Root, Text } from 'hast'

/** Inline elements; all others begin lines of their own. */
const INLINE = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'del',
    'em',
    'i',
    'img',
    'ins',
    'kbd',
    'mark',
    'q',
    'ruby',
    's',
  ],
  ...['small', 'span', 'strong', 'sub', 'sup', 'u'],
])

/** What the text of a line ends with so far. */
interface LineSoFar {
  /** A line begins here, or a space was the last. */
  endsWithSpace: boolean
  /** The text with that space. */
  last: Text | undefined
}

/**
 * Make one space of several in running text, also across adjacent elements, and remove those at the start
 * and end of lines, as every HTML renderer does. In the tree they would be counted, and set by nobody.
 *
 * @see CSS Text 4, 4.3 "White Space Processing"
 */
export function rehypeSpaces() {
  return (tree: Root): undefined => {
    const line: LineSoFar = { endsWithSpace: true, last: undefined }
    collapse(tree, line)
    endLine(line)
  }
}

function collapse(node: Nodes, line: LineSoFar): void {
  if (node.type === 'text') {
    collapseText(node, line)
    return
  }
  if (node.type !== 'element' && node.type !== 'root') return
  if (node.type === 'element' && (node.tagName === 'rt' || node.tagName === 'rp')) return
  const isInline = node.type === 'element' && INLINE.has(node.tagName)
  if (!isInline) endLine(line)
  if (node.type === 'element' && node.tagName === 'pre') return
  if (node.type === 'element' && node.tagName === 'img') line.endsWithSpace = false
  for (const child of node.children) collapse(child, line)
  if (!isInline) endLine(line)
}

function collapseText(text: Text, line: LineSoFar): void {
  let value = text.value.replace(/[ \t\n\r\f]+/g, ' ')
  if (line.endsWithSpace) value = value.replace(/^ /, '')
  text.value = value
  if (value === '') return
  line.endsWithSpace = value.endsWith(' ')
  line.last = text
}

function endLine(line: LineSoFar): void {
  if (line.endsWithSpace && line.last) line.last.value = line.last.value.replace(/ $/, '')
  line.endsWithSpace = true
  line.last = undefined
}
