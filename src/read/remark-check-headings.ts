import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'

/**
 * Check that headings go down one step at a time from `##`; the title is in the front matter.
 *
 * @returns  transform; reports `heading-out-of-order`
 */
export function remarkCheckHeadings() {
  return (tree: Root, file: VFile): undefined => {
    let depth = 1
    visit(tree, (node) => {
      if (node.type === 'summary' || node.type === 'backMatter') depth = 1
      if (node.type !== 'heading') return
      if (node.depth === 1) {
        reportCapped(file, 'heading-out-of-order.title', undefined, node)
      } else if (node.depth > depth + 1) {
        reportCapped(file, 'heading-out-of-order.skipped', { depth: node.depth, previous: depth }, node)
      }
      depth = node.depth
    })
  }
}
