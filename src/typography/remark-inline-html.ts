import type { Nodes, Parent, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { deepestNesting } from '../model/deepest-nesting.js'
import { report } from '../model/report.js'
import { parseInlineTag } from './raw-html.js'

/** An allowed inline HTML element. Attributes are never kept. */
export interface InlineElement extends Parent {
  type: 'inlineElement'
  name: string
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineElement: InlineElement
  }
  interface RootContentMap {
    inlineElement: InlineElement
  }
}

/** Parents in which HTML is a block of its own, handled by `renderRawBlock`. */
const FLOW = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'summary', 'backMatter'])

/**
 * Turn pairs of allowed HTML tags in running text into elements: in paragraphs, emphasis, links, captions and cells.
 * Tags that are not allowed are removed, with a message; the content between them stays. Reports `deep-nesting` where too many
 * are open.
 */
export function remarkInlineHtml() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, (node: Nodes) => {
      if (!('children' in node) || FLOW.has(node.type)) return
      const children = node.children as Nodes[]
      if (children.some(({ type }) => type === 'html')) node.children = pair(children, file) as never
    })
  }
}

function pair(children: readonly Nodes[], file: VFile): Nodes[] {
  const paired: Nodes[] = []
  const open: InlineElement[] = []
  let isTold = false
  for (const child of children) {
    const innermost = open.at(-1)
    const target = (innermost?.children ?? paired) as Nodes[]
    if (child.type !== 'html') {
      target.push(child)
      continue
    }
    const tag = parseInlineTag(child, file)
    if (tag?.kind === 'open' && open.length === deepestNesting) {
      if (!isTold) report(file, 'deep-nesting.elements', { depth: deepestNesting }, child)
      isTold = true
    } else if (tag?.kind === 'open') {
      const element: InlineElement = { type: 'inlineElement', name: tag.name, children: [] }
      target.push(element)
      if (tag.name !== 'br') open.push(element)
    } else if (tag?.kind === 'close' && innermost?.name === tag.name) open.pop()
  }
  return paired
}
