import type { Element, Nodes } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { classes } from '../../src/model/classes.js'
import { hasClass } from '../../src/model/has-class.js'

/** What a browser paints of an element: its text and the numbers of its lists, without the readings of ruby. */
export function paintedText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'rt')) return ''
  const sign = node.type === 'element' && hasClass(node, classes.parenthesised) ? ')' : '.'
  let number = node.type === 'element' ? Number(node.properties.start ?? 1) : 1
  return node.children
    .map((child) => {
      const isItem =
        child.type === 'element' && child.tagName === 'li' && node.type === 'element' && node.tagName === 'ol'
      if (isItem && child.properties.value !== undefined) number = Number(child.properties.value)
      return `${isItem ? `${number++}${sign}` : ''}${paintedText(child)}`
    })
    .join('')
}

/** The readings of all ruby in an element. */
export function readingsOf(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'rt') return textOf(node as Element)
  return 'children' in node ? node.children.map(readingsOf).join('') : ''
}
