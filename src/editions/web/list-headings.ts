import type { Element, ElementContent, Root } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import { contentsLabel } from '../shared/contents-label.js'

/** A heading in the contents of a page. */
export interface ListedHeading {
  id: string
  label: ElementContent[]
  lang: string | undefined
  children: ListedHeading[]
}

/**
 * List the headings of an article, h2 on the first level and h3 under its h2; a heading without an id gets one.
 *
 * @param tree    the article's tree
 * @param prefix  of the article's ids
 * @param lang    of the article, BCP 47
 */
export function listHeadings(tree: Root, prefix: string, lang: string): ListedHeading[] {
  const listed: ListedHeading[] = []
  let count = 0
  visitParents(tree, 'element', (heading: Element, ancestors) => {
    if (heading.tagName !== 'h2' && heading.tagName !== 'h3') return
    heading.properties.id ??= `${prefix}heading-${++count}`
    const id = String(heading.properties.id)
    const one = { id, ...contentsLabel(heading, ancestors, lang), children: [] }
    const section = listed.at(-1)
    if (heading.tagName === 'h3' && section) section.children.push(one)
    else listed.push(one)
  })
  return listed.map((one) =>
    one.label.length > 0 ? one : { ...one, label: [{ type: 'text', value: one.id }] },
  )
}
