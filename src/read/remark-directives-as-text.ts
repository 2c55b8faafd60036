import type { Paragraph, Root, RootContent, Text } from 'mdast'
import type { ContainerDirective, Directives } from 'mdast-util-directive'
import type { Position } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { DirectiveForm } from '../messages/rules/markdown.js'
import { languageTag } from '../model/language-tag.js'
import { reportCapped } from '../model/report-capped.js'
import { meantName } from '../settings/nearest-name.js'
import { directiveSource } from './directive-source.js'

/** Directives that kiyo knows by name. */
const KNOWN: ReadonlySet<string> = new Set([
  'page',
  'lang',
  'summary',
  'acknowledgements',
  'postscript',
  'appendix',
] satisfies DirectiveForm[])

/** Blocks that begin with `::::` and a name. */
const BLOCKS = ['summary', 'acknowledgements', 'postscript', 'appendix', 'verse', 'epigraph', 'dialogue']

/**
 * Turn the remaining directives back into their source text, so that no text is lost.
 *
 * @returns  transform; reports `invalid-directive` for a known one in a wrong form, `unknown-directive` for
 *           others, and no message for prose with a colon
 */
export function remarkDirectivesAsText() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    visit(tree, (node, index, parent) => {
      if (!isDirective(node) || !parent || index === undefined) return undefined
      reportDirective(node, source, file)
      const restored =
        node.type === 'containerDirective' ? containerSource(node, source) : directiveSource(node, source)
      const inFlow: RootContent[] =
        node.type === 'leafDirective'
          ? [paragraph(restored as Paragraph['children'], node)]
          : (restored as RootContent[])
      parent.children.splice(index, 1, ...(inFlow as typeof parent.children))
      return [SKIP, index]
    })
    visit(tree, joinTexts)
  }
}

function reportDirective(node: Directives, source: string, file: VFile): void {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset)
  const isProse = node.type === 'textDirective' && !/[[{]/.test(written)
  if (isProse) return
  const [firstLine = ''] = written.split('\n')
  const name = `${/^:*/.exec(firstLine)?.[0] ?? ':'}${node.name}`
  const form = formOf(node.name)
  const start = node.position?.start
  if (form) reportCapped(file, 'invalid-directive.form', { written: name, form, name: node.name }, start)
  else reportCapped(file, 'unknown-directive.name', { written: name, meant: meantBy(node) }, start)
}

/** What other programs, and authors, call what kiyo knows by another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  abstract: 'summary',
  要旨: 'summary',
  要約: 'summary',
  résumé: 'summary',
  poem: 'verse',
  詩: 'verse',
  謝辞: 'acknowledgements',
  acknowledgments: 'acknowledgements',
  付記: 'postscript',
  付録: 'appendix',
}

/** The block that a directive of another name was probably meant to be. */
function meantBy({ type, name }: Directives): string | undefined {
  if (type !== 'containerDirective') return undefined
  return OTHER_NAMES[name.toLowerCase()] ?? meantName(name, BLOCKS)
}

function formOf(name: string): DirectiveForm | undefined {
  if (KNOWN.has(name)) return name as DirectiveForm
  return languageTag(name) ? 'language' : undefined
}

/** Make paragraphs of the fences around the content, so that its notes, headings and marks are still processed. */
function containerSource(node: ContainerDirective, source: string): RootContent[] {
  const lines = source.slice(node.position?.start.offset, node.position?.end.offset).split('\n')
  const [first] = node.children
  const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const opening = fence((lines[0] ?? '').trim(), node.position, 'start')
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  const closing = lines.length > 1 && /^:{3,}$/.test(last) ? [fence(last, node.position, 'end')] : []
  return [opening, ...node.children.slice(hasLabel ? 1 : 0), ...closing]
}

/** The first or the last line of a container, at its place. */
function fence(value: string, position: Position | undefined, edge: 'start' | 'end'): Paragraph {
  const children: Text[] = [{ type: 'text', value }]
  if (!position) return { type: 'paragraph', children }
  const { [edge]: at } = position
  const by = edge === 'start' ? value.length : -value.length
  const other = { line: at.line, column: at.column + by, offset: (at.offset ?? 0) + by }
  const place = edge === 'start' ? { start: at, end: other } : { start: other, end: at }
  return { type: 'paragraph', children, position: place }
}

function paragraph(children: Paragraph['children'], node: Directives): Paragraph {
  return { type: 'paragraph', children, ...(node.position ? { position: node.position } : {}) }
}

function isDirective(node: { type: string }): node is Directives {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective'
}

/** Join adjacent texts, so that later stages see whole words. */
function joinTexts(node: { type: string; children?: RootContent[] }): void {
  const children = node.children
  if (!children) return
  for (let index = children.length - 1; index > 0; index--) {
    const left = children[index - 1]
    const right = children[index]
    if (left?.type !== 'text' || right?.type !== 'text') continue
    left.value += right.value
    if (left.position && right.position)
      left.position = { start: left.position.start, end: right.position.end }
    children.splice(index, 1)
  }
}
