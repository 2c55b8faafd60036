import type { Parent, PhrasingContent } from 'mdast'
import type { CompileContext } from 'mdast-util-from-markdown'
import type {} from 'remark-parse'
import type { Processor } from 'unified'

declare module 'mdast' {
  interface ImageData {
    /** The label with its markup, which becomes the caption of a figure. */
    label?: PhrasingContent[]
  }
  interface ImageReferenceData {
    label?: PhrasingContent[]
  }
}

/**
 * Keep the label of an image as nodes with places: mdast reduces it to plain text, which would lose the note calls,
 * italics and languages of a caption. `remark-figures` takes the nodes into the tree.
 *
 * @returns  no transform; changes how the parser ends a label
 */
export function syntaxImageLabel(this: Processor): undefined {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { exit: { label: exitLabel } }]
}

/** As mdast-util-from-markdown does it, plus `data.label`. */
function exitLabel(this: CompileContext): undefined {
  const fragment = this.stack.at(-1) as Parent
  const text = this.resume()
  const node = this.stack.at(-1)
  this.data.inReference = true
  if (node?.type === 'link') node.children = fragment.children as typeof node.children
  if (node?.type === 'image') {
    node.alt = text
    node.data = { ...node.data, label: fragment.children as PhrasingContent[] }
  }
}
