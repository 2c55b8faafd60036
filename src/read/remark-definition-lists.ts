import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'
import { shownBeginning } from '../model/shown-beginning.js'
import { markedText } from './marked-text.js'
import { splitAtMarks } from './split-at-marks.js'

/** A line that says what the term above it means. */
const DEFINITION = /\n:[ \t\u3000]+(?=\S)/
/** Such a line after an empty one. */
const MEANING = /^:[ \t\u3000]+/
/** Greatest length of a term directly above a table, in characters. */
const TERM = 40

/**
 * Turn a term with lines below it that begin with `: ` into a list of definitions; those that follow each other are one
 * list, and such a line after an empty one goes on with it. Directly above a table such a line is its caption, unless it has a
 * term or goes on with a list.
 *
 * mdast has no nodes for them: the list is a block, and its parts paragraphs, with the names of their elements.
 *
 * @returns  transform; `paragraph` → `blockquote` that becomes `dl`. Reports `leftover-markup` for a caption that is joined to
 *           the text above it
 * @see Pandoc User's Guide, "Extension: definition_lists"
 */
export function remarkDefinitionLists() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    visit(tree, (node) => {
      if (!('children' in node)) return
      const children = node.children as RootContent[]
      if (children.some((child) => isDefinition(child, source)))
        node.children = gathered(children, source, file) as never
    })
  }
}

function isDefinition(node: RootContent, source: string): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.some(
      (child, at) =>
        child.type === 'text' &&
        splitAtMarks(child, DEFINITION, source, at < node.children.length - 1).length > 1,
    )
  )
}

function gathered(children: readonly RootContent[], source: string, file: VFile): RootContent[] {
  const kept: RootContent[] = []
  for (const [at, child] of children.entries()) {
    const last = kept.at(-1)
    const before = last?.type === 'blockquote' && last.data?.hName === 'dl' ? last : undefined
    const next = children[at + 1]
    const isAboveTable = next?.type === 'table'
    const further = before && !isAboveTable ? furtherMeaning(child, source) : undefined
    if (before && further) before.children.push(...listOf(further, source, 'dd').children)
    else if (!isDefinition(child, source)) kept.push(child)
    else if (isAboveTable && !before && !isWithTerm(child, next, source)) {
      const written = shownBeginning(writtenOf(child, source).replace(/^[\s\S]*?\n(?=:[ \t\u3000])/, ''))
      reportCapped(file, 'leftover-markup.sign', { written, form: 'joined-caption' }, child.position?.start)
      kept.push(child)
    } else if (before) before.children.push(...listOf(child, source).children)
    else kept.push(listOf(child, source))
  }
  return kept
}

/** Whether the first line of a paragraph above a table is a term, and no text with the table's caption below it. */
function isWithTerm(paragraph: Paragraph, table: RootContent, source: string): boolean {
  const [term = ''] = writtenOf(paragraph, source).split('\n')
  const isApart = (table.position?.start.line ?? 0) > (paragraph.position?.end.line ?? 0) + 1
  return isApart && term.length <= TERM && !/[。．.!?！？]$/u.test(term.trimEnd())
}

function writtenOf({ position }: Paragraph, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset)
}

/** A paragraph below a list that begins with the mark, as one more meaning of its last term, without the mark. */
function furtherMeaning(node: RootContent, source: string): Paragraph | undefined {
  if (node.type !== 'paragraph') return undefined
  const first = markedText(node, MEANING, source)
  if (!first) return undefined
  return {
    ...node,
    children: [{ ...first, value: first.value.replace(MEANING, '') }, ...node.children.slice(1)],
  }
}

function listOf({ children, position }: Paragraph, source: string, first: 'dt' | 'dd' = 'dt'): Blockquote {
  const parts: PhrasingContent[][] = [[]]
  for (const [place, child] of children.entries()) {
    if (child.type !== 'text') {
      parts.at(-1)?.push(child)
      continue
    }
    const goesOn = place < children.length - 1
    for (const [index, value] of splitAtMarks(child, DEFINITION, source, goesOn).entries()) {
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
      data: { hName: index === 0 ? first : 'dd' },
      children: content,
      ...at,
    })),
    ...at,
  }
}
