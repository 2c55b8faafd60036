import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { printWords } from '../../messages/print-words.js'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

/**
 * Put each table into a figure, and below its caption the caption for the pages that it continues on. The second is no
 * part of the text; the page's script moves it to those pages.
 *
 * @param lang  of the article, BCP 47
 */
export function rehypeTableContinuations(lang: string) {
  const words = printWords(lang)
  return (tree: Root): undefined => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName === 'aside') return SKIP
      if (element.tagName === 'table' && parent && index !== undefined) {
        parent.children[index] = h(`figure.${classes.table}`, element)
        return SKIP
      }
      if (element.tagName !== 'figure' || !hasClass(element, classes.table)) return undefined
      const at = element.children.findIndex(
        (child) => child.type === 'element' && child.tagName === 'figcaption',
      )
      const caption = element.children[at]
      if (caption?.type !== 'element') return SKIP
      const children = [...withoutCalls(caption.children), h('span', { lang: words.lang }, words.continued)]
      const properties = { dataGenerated: '', ariaHidden: 'true' as const }
      element.children.splice(at + 1, 0, h(`figcaption.${classes.continuation}`, properties, children))
      return SKIP
    })
  }
}

/**
 * Copy nodes without note calls and link targets, which are where the table begins, and without addresses of links: a browser
 * tags what leads somewhere even where it is hidden.
 */
function withoutCalls(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [structuredClone(node)]
    if (hasClass(node, classes.noteCall) || hasClass(node, classes.pageMark)) return []
    const { id: _id, href: _href, ...properties } = node.properties
    const copy: Element = { ...node, properties, children: withoutCalls(node.children) }
    return [copy]
  })
}
