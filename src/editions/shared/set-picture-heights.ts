import type { Nodes } from 'hast'
import { visit } from 'unist-util-visit'

/** Give each small picture among words its height as a style, in em: an edition that flows has no lines to open. */
export function setPictureHeights(tree: Nodes): void {
  visit(tree, { tagName: 'img' }, ({ properties }) => {
    const { dataHeight } = properties
    delete properties.dataHeight
    if (dataHeight !== undefined) properties.style = `height: ${String(dataHeight)}em`
  })
}
