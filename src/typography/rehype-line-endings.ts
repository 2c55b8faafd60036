import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'

const CONTAINERS = new Set([
  ...[
    'section',
    'header',
    'aside',
    'blockquote',
    'ul',
    'ol',
    'table',
    'thead',
    'tbody',
    'tr',
    'figure',
    'dl',
    'div',
  ],
])
/** Scripts written without spaces between words, with their punctuation. */
const CLOSED_UP = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]'
const BETWEEN_CLOSED_UP = new RegExp(`(?<=${CLOSED_UP})[ \\t]*\\n[ \\t]*(?=${CLOSED_UP})`, 'gu')

/**
 * Remove line endings of the manuscript between Japanese characters, between blocks and beside a line break, and make
 * them spaces between words, so that the tree's text is exactly the article's text.
 */
export function rehypeLineEndings() {
  return (tree: Root): undefined => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      if (!node.value.trim() && isContainer(parent)) {
        parent.children.splice(index, 1)
        return index
      }
      if (parent.type !== 'element' || parent.tagName !== 'code') {
        node.value = node.value.replace(BETWEEN_CLOSED_UP, '').replace(/[ \t]*\n[ \t]*/g, ' ')
        if (isBreak(parent.children[index - 1])) node.value = node.value.trimStart()
        if (isBreak(parent.children[index + 1])) node.value = node.value.trimEnd()
      }
      return undefined
    })
  }
}

function isBreak(node: ElementContent | RootContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br'
}

function isContainer(parent: Root | Element): boolean {
  if (parent.type === 'root' || CONTAINERS.has(parent.tagName)) return true
  const blocks = parent.children.some(
    (child) => child.type === 'element' && ['p', 'ul', 'ol'].includes(child.tagName),
  )
  return parent.tagName === 'li' && blocks
}
