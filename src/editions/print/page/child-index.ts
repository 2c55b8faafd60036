/** As they were found last: a column has thousands of children, and is asked for the place of each. */
const known = new WeakMap<Node, number>()

/** Get the index of a node among the children of its parent. */
export function childIndex(node: Node): number {
  const siblings = node.parentNode?.childNodes
  if (!siblings) return -1
  if (siblings[known.get(node) ?? -1] !== node)
    for (const [index, one] of siblings.entries()) known.set(one, index)
  return known.get(node) ?? -1
}
