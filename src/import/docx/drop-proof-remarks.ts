import type { Element, ElementContent } from 'xast'
import { PROOF_REMARKS } from '../../model/proof-remarks.js'
import { elementsIn } from '../../xml/elements-in.js'

/**
 * Take the calls of comments that name the places of a proof out of a story: kiyo wrote them itself.
 *
 * @param story     is changed
 * @param comments  `w:comments`
 */
export function dropProofRemarks(story: Element, comments: Element | undefined): void {
  const ids = new Set(
    elementsIn(comments, 'w:comment')
      .filter((comment) => comment.attributes['w:author'] === PROOF_REMARKS)
      .map((comment) => comment.attributes['w:id']),
  )
  const isOurs = (node: ElementContent): boolean =>
    node.type === 'element' && node.name === 'w:commentReference' && ids.has(node.attributes['w:id'])
  const drop = (element: Element): void => {
    element.children = element.children.filter((child) => !isOurs(child))
    for (const child of element.children) if (child.type === 'element') drop(child)
  }
  if (ids.size > 0) drop(story)
}
