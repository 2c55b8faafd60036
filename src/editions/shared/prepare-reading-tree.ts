import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { rehypeKeepCalls } from './rehype-keep-calls.js'
import { setPictureHeights } from './set-picture-heights.js'
import { withoutSoftHyphens } from './without-soft-hyphens.js'

/**
 * Make the copy of an article ready that is read on screens: note calls are tied to their words, pictures have their
 * height, and an author's hyphenation points go.
 *
 * @param tree  neutral; it is changed
 */
export function prepareReadingTree(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = withoutSoftHyphens(node.value)
    else if (node.type === 'element') node.properties = withoutSoftHyphens(node.properties)
  })
  setPictureHeights(tree)
  rehypeKeepCalls()(tree)
}
