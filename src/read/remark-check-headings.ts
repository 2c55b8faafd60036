import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'

/**
 * Check that headings go down one step at a time from `##`; the title is in the front matter. Headings without words are
 * taken out: contents would have entries without words.
 *
 * @returns  transform; reports `heading-out-of-order` and `empty-heading`
 */
export function remarkCheckHeadings() {
  return (tree: Root, file: VFile): undefined => {
    let depth = 1
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading' && node.children.length === 0 && parent && index !== undefined) {
        reportCapped(file, 'empty-heading', undefined, node)
        parent.children.splice(index, 1)
        return index
      }
      if (node.type === 'summary' || node.type === 'backMatter') depth = 1
      if (node.type !== 'heading') return undefined
      if (node.depth === 1) {
        reportCapped(file, 'heading-out-of-order.title', undefined, node)
      } else if (node.depth > depth + 1) {
        reportCapped(file, 'heading-out-of-order.skipped', { depth: node.depth, previous: depth }, node)
      }
      depth = node.depth
      return undefined
    })
  }
}
