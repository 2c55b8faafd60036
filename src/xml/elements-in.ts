import type { Element, Nodes } from 'xast'

/**
 * List the elements of a tree in document order, the tree's own element with them.
 *
 * @param node  the tree; without one there are none
 * @param name  qualified name, as it is written in the file; every element where it is not given
 */
export function elementsIn(node: Nodes | undefined, name?: string): Element[] {
  const found: Element[] = []
  const walk = (one: Nodes): void => {
    if (one.type === 'element' && (name === undefined || one.name === name)) found.push(one)
    if ('children' in one) for (const child of one.children) walk(child)
  }
  if (node) walk(node)
  return found
}
