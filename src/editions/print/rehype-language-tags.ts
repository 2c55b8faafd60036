import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Make every run in another language an element of the PDF's tags.
 *
 * The browser tags what its accessibility tree holds, and a plain span is not in it: its language would be lost, and a
 * voice would read Russian names by the rules of Japanese.
 */
export function rehypeLanguageTags() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'span' && element.properties.lang) element.properties.role = 'group'
    })
  }
}
