import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

/**
 * Say in a document's tree which list is of works cited, and which links lead to the place where a source is described.
 *
 * That place has no type of its own: `biblioentry` is deprecated, and so is its role.
 *
 * @returns  transform; expects `a.source`, `ul.works-cited`
 * @see EPUB Structural Semantics Vocabulary, "Bibliographies"
 * @see DPUB-ARIA 1.1, doc-biblioref
 */
export function rehypeEpubCitations() {
  return (tree: Element): undefined => {
    visit(tree, 'element', (element) => {
      if (hasClass(element, classes.worksCited)) element.properties['epub:type'] = 'bibliography'
      else if (hasClass(element, classes.source) && element.tagName === 'a')
        Object.assign(element.properties, { 'epub:type': 'biblioref', role: 'doc-biblioref' })
    })
  }
}
