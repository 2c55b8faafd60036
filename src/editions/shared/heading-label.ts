import type { Element, ElementContent } from 'hast'
import { classes } from '../../model/classes.js'
import { isGenerated } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'

/**
 * A heading's words, for a table of contents: languages and emphasis stay marked, links, calls, readings and what kiyo
 * sets go, but for the heading's number.
 */
export function headingLabel(node: Element): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'br') return [{ type: 'text', value: ' ' }]
    if (child.tagName === 'rt' || child.tagName === 'rp') return []
    if (hasClass(child, classes.headingNumber)) return child.children
    if (isGenerated(child) || hasClass(child, classes.generated) || hasClass(child, classes.pageBreak))
      return []
    const isPlain = ['a', 'ruby', 'img'].includes(child.tagName) || hasClass(child, classes.keep)
    if (isPlain) return headingLabel(child)
    const { id: _, ...properties } = child.properties
    return [{ ...child, properties, children: headingLabel(child) }]
  })
}
