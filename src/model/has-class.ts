import type { Nodes } from 'hast'
import type { ClassName } from './classes.js'

/** Whether a node is an element of a class. */
export function hasClass(node: Nodes, name: ClassName): boolean {
  if (node.type !== 'element') return false
  const classes = node.properties.className
  return Array.isArray(classes) && classes.includes(name)
}
