import type { Nodes, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { SOFT_HYPHEN } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { OutlineText } from '../../pdf/spell-outline.js'

/**
 * List the texts of all headings as an outline has them: without calls, readings and hyphenation points, and with what
 * describes a picture for the picture; and as the browser lists them, with the readings.
 */
export function outlineTexts(tree: Root): OutlineText[] {
  const headings: OutlineText[] = []
  visit(tree, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return undefined
    headings.push({ written: textOf(element, false), listed: textOf(element, true) })
    return SKIP
  })
  return headings
}

function textOf(node: Nodes, hasReadings: boolean): string {
  if (node.type === 'text') return node.value.replace(SOFT_HYPHEN, '')
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '')
  const isLeftOut =
    node.type === 'element' && ((node.tagName === 'rt' && !hasReadings) || hasClass(node, classes.noteCall))
  if (!('children' in node) || isLeftOut) return ''
  return node.children.map((child) => textOf(child, hasReadings)).join('')
}
