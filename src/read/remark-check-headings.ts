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
      if (node.type === 'summary') depth = 1
      if (node.type !== 'heading') return
      if (node.depth === 1) {
        const reason =
          'A heading with one # is the title, which is in the front matter; begin sections with ##'
        reportCapped(file, 'heading-out-of-order', reason, node)
      } else if (node.depth > depth + 1) {
        const reason = `A heading with ${'#'.repeat(node.depth)} follows ${depth === 1 ? 'the title' : `one with ${'#'.repeat(depth)}`}; write ${'#'.repeat(depth + 1)}`
        reportCapped(file, 'heading-out-of-order', reason, node)
      }
      depth = node.depth
    })
  }
}
