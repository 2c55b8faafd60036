import type { Nodes, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { SOFT_HYPHEN } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'

/**
 * List the texts of all headings as an outline has them: without calls, readings and hyphenation points, and with what
 * describes a picture for the picture.
 */
export function outlineTexts(tree: Root): string[] {
  const headings: string[] = []
  visit(tree, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return undefined
    headings.push(textOf(element).replace(SOFT_HYPHEN, ''))
    return SKIP
  })
  return headings
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '')
  const isLeftOut = node.type === 'element' && (node.tagName === 'rt' || hasClass(node, classes.noteCall))
  return 'children' in node && !isLeftOut ? node.children.map(textOf).join('') : ''
}
