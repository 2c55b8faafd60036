import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** A line that says what the term above it means. */
const DEFINITION = /\n:[ \t\u3000]+(?=\S)/

/**
 * Turn a term with lines below it that begin with `: ` into a list of definitions; those that follow each other are one
 * list. Directly above a table such a line is its caption, unless it goes on with a list.
 *
 * mdast has no nodes for them: the list is a block, and its parts paragraphs, with the names of their elements.
 *
 * @returns  transform; `paragraph` → `blockquote` that becomes `dl`
 * @see Pandoc User's Guide, "Extension: definition_lists"
 */
export function remarkDefinitionLists() {
  return (tree: Root): undefined => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      const children = node.children as RootContent[]
      if (children.some(isDefinition)) node.children = gathered(children) as never
    })
  }
}

function isDefinition(node: RootContent): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.some((child) => child.type === 'text' && DEFINITION.test(child.value))
  )
}

function gathered(children: readonly RootContent[]): RootContent[] {
  const kept: RootContent[] = []
  for (const [at, child] of children.entries()) {
    const last = kept.at(-1)
    const before = last?.type === 'blockquote' && last.data?.hName === 'dl' ? last : undefined
    const isCaption = children[at + 1]?.type === 'table' && !before
    if (!isDefinition(child) || isCaption) kept.push(child)
    else if (before) before.children.push(...listOf(child).children)
    else kept.push(listOf(child))
  }
  return kept
}

function listOf({ children, position }: Paragraph): Blockquote {
  const parts: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type !== 'text') {
      parts.at(-1)?.push(child)
      continue
    }
    for (const [index, value] of child.value.split(DEFINITION).entries()) {
      if (index > 0) parts.push([])
      const at = child.position ? { position: child.position } : {}
      if (value) parts.at(-1)?.push({ type: 'text', value, ...at })
    }
  }
  const at = position ? { position } : {}
  return {
    type: 'blockquote',
    data: { hName: 'dl' },
    children: parts.map((content, index) => ({
      type: 'paragraph',
      data: { hName: index === 0 ? 'dt' : 'dd' },
      children: content,
      ...at,
    })),
    ...at,
  }
}
