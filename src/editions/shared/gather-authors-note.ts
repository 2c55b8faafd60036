import type { Element, Root } from 'hast'
import { classes } from '../../model/classes.js'
import { elementOfClass } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'

/**
 * Put the authors' note, which print has at the foot of the first page, before the first of notes that come after a text:
 * what has no pages has no foot.
 *
 * @param tree  of an article, which is changed where its notes come after a text
 */
export function gatherAuthorsNote(tree: Root): void {
  const first = elementOfClass(tree, classes.endNotes)
  const foot = tree.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, classes.notes),
  )
  if (!first || !foot || foot === first) return
  const [heading] = first.children
  const at = heading?.type === 'element' && hasClass(heading, classes.note) ? 0 : 1
  first.children.splice(at, 0, ...foot.children)
  tree.children = tree.children.filter((child) => child !== foot)
}
