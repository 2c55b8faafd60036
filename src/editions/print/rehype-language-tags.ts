import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Make every run in another language an element of the structure tree of the PDF.
 *
 * The browser tags the elements of its accessibility tree, which has no plain spans: their language would be lost, and
 * a screen reader would read Russian names as Japanese.
 */
export function rehypeLanguageTags() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'span' && element.properties.lang) element.properties.role = 'group'
    })
  }
}
