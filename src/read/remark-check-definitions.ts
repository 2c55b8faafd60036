import type { Definition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'

/** Pattern of the address of a link or an image. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|#|\.{0,2}\/|www\.)|\.(?:png|jpe?g|gif|webp|svg|html?|pdf)(?:[?#]|$)/iu

/**
 * Find lines that Markdown takes for the definition of a link, `[付記]: …`, but that are prose, which would be lost.
 *
 * @returns  transform; reports `lost-definition` for a definition that no link uses or that is no address
 * @see CommonMark 0.31, 4.7 "Link reference definitions"
 */
export function remarkCheckDefinitions() {
  return (tree: Root, file: VFile): undefined => {
    const used = new Set<string>()
    const definitions: Definition[] = []
    visit(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
      if (node.type === 'definition') definitions.push(node)
    })
    for (const definition of definitions) {
      const label = definition.label ?? definition.identifier
      const note = /^[\^＾^][ \t\u3000]*(.*?)[ \t\u3000]*$/u.exec(label)?.[1]
      if (note !== undefined) {
        const name = note.replace(/[ \t\u3000]+/gu, '-')
        reportCapped(file, 'lost-definition.note', { label, note: name }, definition)
      } else if (!ADDRESS.test(definition.url) || !used.has(definition.identifier))
        reportCapped(file, 'lost-definition.text', { label }, definition)
    }
  }
}
