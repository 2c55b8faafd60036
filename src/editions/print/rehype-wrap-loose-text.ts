import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

/** Elements that contain text, blocks, or both. */
const MIXED = new Set(['li', 'td', 'th', 'dd', 'blockquote', 'figcaption'])
const BLOCKS = new Set(['p', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'table', 'figure', 'div', 'hr'])

/**
 * Put text beside blocks, such as that of an item above its nested list, into paragraphs. Lines are composed, measured
 * and divided into pages by the innermost block, so text without a block of its own would not be composed.
 */
export function rehypeWrapLooseText() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element) => {
      if (!MIXED.has(element.tagName) || !element.children.some(isBlock)) return
      const children: ElementContent[] = []
      let loose: ElementContent[] = []
      const wrap = (): void => {
        if (loose.some((node) => node.type !== 'text' || node.value.trim() !== ''))
          children.push(h('p', loose))
        else children.push(...loose)
        loose = []
      }
      for (const child of element.children) {
        if (!isBlock(child)) {
          loose.push(child)
          continue
        }
        wrap()
        children.push(child)
      }
      wrap()
      element.children = children
    })
  }
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && BLOCKS.has(node.tagName)
}
