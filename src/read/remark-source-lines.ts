import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { CaptionedTable, Figure, SourceLine } from '../model/manuscript-nodes.js'
import { reportCapped } from '../model/report-capped.js'
import { shownBeginning } from '../model/shown-beginning.js'
import { markedText } from './marked-text.js'
import { splitAtMarks } from './split-at-marks.js'

/** `:: `, also with an ideographic space. */
const MARK = /^::[ \t\u3000]+/
const NEXT = /\n::[ \t\u3000]+(?=\S)/

/**
 * Take paragraphs that begin with `:: ` into the table or the figure above them: its source, or a remark.
 *
 * @returns  transform; `paragraph` → `sourceLine` in `captionedTable` or `figure`. Reports `leftover-markup` for one that
 *           is under neither
 */
export function remarkSourceLines() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    visit(tree, (node) => {
      if (!('children' in node)) return
      const children = node.children as RootContent[]
      if (children.some((child) => sourceText(child, source)))
        node.children = gathered(children, source, file) as never
    })
  }
}

function gathered(children: readonly RootContent[], source: string, file: VFile): RootContent[] {
  const kept: RootContent[] = []
  for (const child of children) {
    const text = sourceText(child, source)
    const last = innermost(kept.at(-1))
    if (!text || child.type !== 'paragraph') kept.push(child)
    else if (last?.type === 'table') {
      const captioned: CaptionedTable = {
        type: 'captionedTable',
        children: [last, ...sourceLines(child, text, source)],
      }
      if (last.position) captioned.position = last.position
      kept.splice(-1, 1, captioned)
    } else if (last?.type === 'captionedTable' || last?.type === 'figure')
      (last as CaptionedTable | Figure).children.push(...(sourceLines(child, text, source) as never[]))
    else {
      const written = shownBeginning(text.value)
      reportCapped(file, 'leftover-markup.sign', { written, form: 'source-line' }, child.position?.start)
      kept.push(child)
    }
  }
  return kept
}

/** The last of figures side by side, or the block itself. */
function innermost(node: RootContent | undefined): RootContent | undefined {
  return node?.type === 'blockquote' && node.data?.hName === 'div' ? node.children.at(-1) : node
}

function sourceText(node: RootContent, source: string): Text | undefined {
  return node.type === 'paragraph' ? markedText(node, MARK, source) : undefined
}

/** The lines of a paragraph that each begin with the mark, without it. */
function sourceLines({ children, position }: Paragraph, first: Text, source: string): SourceLine[] {
  const lines: PhrasingContent[][] = [[]]
  for (const [place, child] of children.entries()) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child)
      continue
    }
    const goesOn = place < children.length - 1
    for (const [index, written] of splitAtMarks(child, NEXT, source, goesOn).entries()) {
      if (index > 0) lines.push([])
      const { position } = child
      const part = child === first && index === 0 ? written.replace(MARK, '') : written
      if (part) lines.at(-1)?.push({ type: 'text', value: part, ...(position ? { position } : {}) })
    }
  }
  return lines.map((content) => ({
    type: 'sourceLine',
    children: content,
    ...(position ? { position } : {}),
  }))
}
