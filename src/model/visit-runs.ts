import type { Element, Root, Text } from 'hast'
import { SKIP, visitParents } from 'unist-util-visit-parents'

/** Text that is not prose: it keeps its characters as they are. */
const VERBATIM = new Set(['code', 'pre'])

/** The language an element's `lang` gives, or the nearest above it. */
export function languageAround(ancestors: readonly (Root | Element)[], fallback: string): string {
  for (let at = ancestors.length - 1; at >= 0; at--) {
    const ancestor = ancestors[at]
    if (ancestor?.type === 'element' && typeof ancestor.properties.lang === 'string')
      return ancestor.properties.lang
  }
  return fallback
}

/**
 * Visit every text of prose with its language; code is passed over.
 *
 * @param tree      the article
 * @param fallback  language of text under no `lang`
 * @param visitor   gets the text, its language and its ancestors, outermost first; may change the text's value
 */
export function visitRuns(
  tree: Root,
  fallback: string,
  visitor: (text: Text, language: string, ancestors: (Root | Element)[]) => void,
): void {
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && VERBATIM.has(node.tagName)) return SKIP
    if (node.type === 'text') {
      const elements = ancestors as (Root | Element)[]
      visitor(node, languageAround(elements, fallback), elements)
    }
    return undefined
  })
}
