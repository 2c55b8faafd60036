import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import type { CitedReference } from '../../model/csl-item.js'
import { noteText } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { PublishedArticle } from '../../model/publication.js'

/** A cited source as data, with the words in which the article prints it. */
export interface PrintedReference extends CitedReference {
  /** The element that prints it first, or its entry in the list of works cited. */
  element: Element
  printed: string
}

/**
 * List the sources that an article cites, each with its printed form: the entry in the list of works cited, where there is
 * one, else the words of the first citation, which are the fullest.
 *
 * @returns  in the order in which they are first cited
 */
export function printedReferences({
  tree,
  references,
}: Pick<PublishedArticle, 'tree' | 'references'>): PrintedReference[] {
  const elements = elementsByKey(tree)
  return references.flatMap((reference) => {
    const element = elements.get(reference.key)
    return element ? [{ ...reference, element, printed: noteText(element).trim() }] : []
  })
}

function elementsByKey(tree: Root): Map<string, Element> {
  const cited = new Map<string, Element>()
  const listed = new Map<string, Element>()
  visit(tree, 'element', (element, _, parent) => {
    const key = element.properties.dataKey
    if (typeof key !== 'string') return undefined
    const isEntry = parent?.type === 'element' && hasClass(parent, classes.worksCited)
    const found = isEntry ? listed : cited
    if (!found.has(key)) found.set(key, element)
    return SKIP
  })
  return new Map([...cited, ...listed])
}
