import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

/**
 * Say in a document's tree what each citation is: the place where a source is first described, or a reference to it.
 *
 * A source that is cited once and links nowhere is neither, and stays as it is.
 *
 * @returns  transform; expects `span.source` with an id, `a.source`, `ul.works-cited`
 * @see EPUB Structural Semantics Vocabulary, "Bibliographies"
 * @see DPUB-ARIA 1.1, doc-biblioref
 */
export function rehypeEpubCitations() {
  return (tree: Element): undefined => {
    visit(tree, 'element', (element, _, parent) => {
      const isEntry =
        element.tagName === 'li' && parent?.type === 'element' && hasClass(parent, classes.worksCited)
      if (hasClass(element, classes.worksCited)) element.properties['epub:type'] = 'bibliography'
      else if (isEntry || (hasClass(element, classes.source) && element.properties.id))
        element.properties['epub:type'] = 'biblioentry'
      else if (hasClass(element, classes.source) && element.tagName === 'a')
        Object.assign(element.properties, { 'epub:type': 'biblioref', role: 'doc-biblioref' })
    })
  }
}
