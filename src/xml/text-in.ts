import type { Element, Nodes } from 'xast'

/**
 * The text of a tree, CDATA sections with it.
 *
 * @param isLeftOut  elements whose text does not count
 */
export function textIn(node: Nodes, isLeftOut: (element: Element) => boolean = () => false): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (node.type === 'element' && isLeftOut(node)) return ''
  return 'children' in node ? node.children.map((child) => textIn(child, isLeftOut)).join('') : ''
}
