/** Whether a node is the last content of an ancestor. */
export function isLastIn(ancestor: Node, node: Node): boolean {
  for (let at: Node | null = node; at && at !== ancestor; at = at.parentNode) {
    if (!isLastChild(at)) return false
  }
  return true
}

/** Whether a node is the last content of its parent. */
export function isLastChild(node: Node): boolean {
  for (let next = node.nextSibling; next; next = next.nextSibling) {
    if (!(next instanceof Text) || next.data !== '') return false
  }
  return true
}
