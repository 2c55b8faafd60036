import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { classes } from '../model/classes.js'
import { reportCapped } from '../model/report-capped.js'
import { isEscaped } from './is-escaped.js'
import { takeBeginning } from './take-beginning.js'
import { writtenLines } from './written-lines.js'

/** Kinds of blocks that are set in a manner of their own, each by its class. */
const KINDS = ['verse', 'epigraph', 'dialogue'] as const
type Kind = (typeof KINDS)[number]

/** Begins the line that says whose words they are: `-- `. */
const ATTRIBUTION = /^--[ \t\u3000]+(?=\S)/

/**
 * Turn `::::verse` … `::::` into lines as they are written, in stanzas with an empty line between; `::::dialogue` into
 * speeches, one a line; `::::epigraph` into paragraphs. A line that begins with `-- ` says whose words they are.
 *
 * All are quotations, and their lines paragraphs, with the class of what they are.
 *
 * @returns  transform; reports `invalid-directive` for a label or an attribute
 */
export function remarkSetBlocks() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    visit(tree, 'containerDirective', (node, index, parent) => {
      const kind = KINDS.find((one) => one === node.name)
      if (!kind || !parent || index === undefined) return
      const [first] = node.children
      const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
      if (hasLabel || Object.keys(node.attributes ?? {}).length > 0)
        reportCapped(file, 'invalid-directive.set-block', { name: kind }, node.position?.start)
      const children = (node.children as RootContent[]).flatMap((child, at): RootContent[] =>
        child.type === 'paragraph' ? linesOf(child, kind, at > 0, source) : [child],
      )
      const block: Blockquote = {
        type: 'blockquote',
        children: children as Blockquote['children'],
        data: { hProperties: { className: [classes[kind]] } },
      }
      if (node.position) block.position = node.position
      parent.children[index] = block
    })
  }
}

function linesOf(paragraph: Paragraph, kind: Kind, isLater: boolean, source: string): Paragraph[] {
  const lines =
    kind === 'epigraph' ? splitAtAttribution(paragraph, source) : splitLines(paragraph.children, source)
  return lines.map((children, at): Paragraph => {
    const [first] = children
    const mark = attributionMark(children, source)
    if (mark && first?.type === 'text') takeBeginning(first, mark.length)
    const opensStanza = kind === 'verse' && isLater && at === 0 && !mark
    const className = [...(mark ? [classes.attribution] : []), ...(opensStanza ? [classes.stanza] : [])]
    const line: Paragraph = { type: 'paragraph', children: children.filter(isNotEmpty) }
    if (className.length > 0) line.data = { hProperties: { className } }
    const [start, end] = [line.children[0]?.position?.start, line.children.at(-1)?.position?.end]
    if (start && end) line.position = { start, end }
    return line
  })
}

/** The mark that a line begins with, if it says whose words it is. */
function attributionMark([first, second]: readonly PhrasingContent[], source: string): string | undefined {
  if (first?.type !== 'text' || isEscaped(writtenLines(first, source)[0])) return undefined
  // A source may begin with markup: `-- *Diary*`.
  return ATTRIBUTION.exec(second ? `${first.value}\ufffc` : first.value)?.[0]
}

function isNotEmpty(part: PhrasingContent): boolean {
  return part.type !== 'text' || part.value !== ''
}

/** The lines of a paragraph, one for each line of the source. */
function splitLines(children: readonly PhrasingContent[], source: string): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') lines.at(-1)?.push(child)
    else
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([])
        const position = child.position && positionOfLine(child.position, index, source)
        if (value) lines.at(-1)?.push({ type: 'text', value, ...(position ? { position } : {}) })
      }
  }
  return lines.filter((line) => line.length > 0)
}

/** The position of a line of a text, by the number of the line from 0. */
function positionOfLine({ start, end }: Position, index: number, source: string): Position {
  const written = source.slice(start.offset, end.offset).split('\n')
  const before = written.slice(0, index).reduce((sum, line) => sum + line.length + 1, start.offset ?? 0)
  const from = index === 0 ? start : { line: start.line + index, column: 1, offset: before }
  const length = written[index]?.length ?? 0
  const to = { line: from.line, column: from.column + length, offset: before + length }
  return { start: from, end: index === written.length - 1 ? end : to }
}

/** A paragraph, and the line at its end that says whose words it is. */
function splitAtAttribution({ children }: Paragraph, source: string): PhrasingContent[][] {
  const lines = splitLines(children, source)
  const last = lines.at(-1)
  if (!last || !attributionMark(last, source)) return [[...children]]
  if (lines.length === 1) return [last]
  const words = lines.slice(0, -1).flatMap((line, at): PhrasingContent[] => {
    const between: PhrasingContent[] = at > 0 ? [{ type: 'text', value: '\n' }] : []
    return [...between, ...line]
  })
  return [words, last]
}
