import type { Nodes } from 'hast'
import { isOutsideFlow } from '../../model/flow-text.js'

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dl dt dd tr figcaption caption pre blockquote section header aside figure table'.split(
    ' ',
  ),
)

/** The text of a tree, a line a block and a tab between cells, without notes, readings and what kiyo generates. */
export function plainText(node: Nodes): string {
  return textOf(node)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if (node.type === 'element' && (node.tagName === 'rt' || isOutsideFlow(node))) return ''
  const text = 'children' in node ? node.children.map(textOf).join('') : ''
  if (node.type !== 'element') return text
  if (node.tagName === 'td' || node.tagName === 'th') return `${text}\t`
  if (node.tagName === 'br') return '\n'
  return BLOCKS.has(node.tagName) ? `\n${text}\n` : text
}
