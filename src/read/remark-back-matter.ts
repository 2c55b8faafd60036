import type { Heading, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { type BackMatter, type BackMatterKind, backMatterKinds } from '../model/manuscript-nodes.js'
import { reportCapped } from '../model/report-capped.js'

/**
 * Make a section of its own of `::::acknowledgements` … `::::` at the top level, and so of `postscript` and `appendix`.
 * A label, as in `::::appendix[付録一]`, is its heading; else the name of its kind is.
 *
 * @returns  transform; reports `invalid-directive` for an attribute
 */
export function remarkBackMatter() {
  return (tree: Root, file: VFile): undefined => {
    tree.children.forEach((node, index) => {
      if (node.type !== 'containerDirective' || !isKind(node.name)) return
      if (Object.keys(node.attributes ?? {}).length > 0) {
        reportCapped(file, 'invalid-directive.back-matter', { name: node.name }, node.position?.start)
      }
      const [first, ...rest] = node.children as RootContent[]
      const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined
      const children = label
        ? [headingOf(label.children, node.position), ...rest]
        : (node.children as RootContent[])
      const section: BackMatter = { type: 'backMatter', kind: node.name, children }
      if (node.position) section.position = node.position
      tree.children[index] = section
    })
  }
}

function headingOf(children: PhrasingContent[], position: Heading['position']): Heading {
  return { type: 'heading', depth: 2, children, ...(position ? { position } : {}) }
}

function isKind(name: string): name is BackMatterKind {
  return (backMatterKinds as readonly string[]).includes(name)
}
