import type { Nodes } from 'hast'

/** Whether a node is an element of a class. */
export function hasClass(node: Nodes, name: string): boolean {
  if (node.type !== 'element') return false
  const classes = node.properties.className
  return Array.isArray(classes) && classes.includes(name)
}
