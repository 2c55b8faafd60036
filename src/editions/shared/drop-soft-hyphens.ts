import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { withoutSoftHyphens } from './without-soft-hyphens.js'

/** Take an author's hyphenation points out of a tree, for an edition whose lines are broken by other programs. */
export function dropSoftHyphens(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = withoutSoftHyphens(node.value)
  })
}
