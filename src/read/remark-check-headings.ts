import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'

/** Headings that are out of order in one way: so many `#` after so many. */
interface Misplaced {
  first: Heading
  previous: number
  count: number
}

/**
 * Check that headings go down one step at a time from `##`; the title is in the front matter. Headings without words are
 * taken out: contents would have entries without words.
 *
 * @returns  transform; reports `heading-out-of-order`, once for headings that are so in the same way, and `empty-heading`
 */
export function remarkCheckHeadings() {
  return (tree: Root, file: VFile): undefined => {
    const misplaced = new Map<string, Misplaced>()
    let depth = 1
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading' && node.children.length === 0 && parent && index !== undefined) {
        reportCapped(file, 'empty-heading', undefined, node)
        parent.children.splice(index, 1)
        return index
      }
      if (node.type === 'summary' || node.type === 'backMatter') depth = 1
      if (node.type !== 'heading') return undefined
      // A `#` is the title wherever it stands.
      const previous = node.depth === 1 ? 0 : depth
      if (node.depth === 1 || node.depth > depth + 1) {
        const key = `${node.depth} ${previous}`
        const { first = node, count = 0 } = misplaced.get(key) ?? {}
        misplaced.set(key, { first, previous, count: count + 1 })
      }
      depth = node.depth
      return undefined
    })
    for (const { first, previous, count } of misplaced.values()) {
      if (first.depth === 1) report(file, 'heading-out-of-order.title', { count }, first)
      else report(file, 'heading-out-of-order.skipped', { depth: first.depth, previous, count }, first)
    }
  }
}
