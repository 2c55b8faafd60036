import type { FootnoteDefinition, Root, RootContent, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { reportCapped } from '../model/report-capped.js'

/**
 * Number the notes in the order of their calls, the body first and then the summary, and move the definitions
 * to the end of the tree in that order.
 *
 * A call may stand in a heading, a table cell or a caption, where it is numbered in the order of the tree.
 *
 * @returns  transform; sets `data.number` on calls and definitions. Reports `undefined-note`, `duplicate-note`,
 *           `uncalled-note`, `repeated-note-call`, `misplaced-note-call` (in a note), `inline-note`
 */
export function remarkNumberNotes() {
  return (tree: Root, file: VFile): undefined => {
    reportCallsAsText(tree, file)
    const definitions = takeDefinitions(tree, file)
    const called = numberCalls(tree, definitions, file)
    for (const definition of definitions.values()) {
      visit(definition, 'footnoteReference', (call) => {
        const data = { note: nameOf(call), within: nameOf(definition) }
        reportCapped(file, 'misplaced-note-call.note', data, call)
        if (!called.has(call.identifier)) called.set(call.identifier, definitions.get(call.identifier))
      })
    }
    for (const [identifier, definition] of definitions) {
      if (called.has(identifier)) continue
      reportCapped(file, 'uncalled-note', { note: nameOf(definition) }, definition.position?.start)
    }
    tree.children.push(...[...definitions.values()].sort((a, b) => numberOf(a) - numberOf(b)))
  }
}

/** Take all definitions out of the tree. */
function takeDefinitions(tree: Root, file: VFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    const first = definitions.get(node.identifier)
    if (first) {
      const data = { note: nameOf(node), line: first.position?.start.line }
      reportCapped(file, 'duplicate-note', data, node.position?.start)
    } else {
      definitions.set(node.identifier, node)
      if (node.children.length === 0) {
        reportCapped(file, 'undefined-note.empty', { note: nameOf(node) }, node)
      }
    }
    // A definition may hold definitions, by indentation
    parent.children.splice(index, 0, ...(nestedDefinitions(node) as typeof parent.children))
    return [SKIP, index]
  })
  return definitions
}

function nestedDefinitions(node: FootnoteDefinition): RootContent[] {
  const nested: RootContent[] = []
  visit(node, 'footnoteDefinition', (inner, index, parent) => {
    if (inner === node || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    nested.push(inner)
    return [SKIP, index]
  })
  return nested
}

function numberCalls(
  tree: Root,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  file: VFile,
): Map<string, FootnoteDefinition | undefined> {
  const called = new Map<string, FootnoteDefinition | undefined>()
  const summaries = tree.children.filter((child) => child.type === 'summary')
  const body = tree.children.filter((child) => child.type !== 'summary')
  for (const part of [...body, ...summaries]) {
    visit(part, 'footnoteReference', (call) => {
      const definition = definitions.get(call.identifier)
      if (called.has(call.identifier)) {
        reportCapped(file, 'repeated-note-call', { note: nameOf(call) }, call)
        return
      }
      called.set(call.identifier, definition)
      const number = called.size
      call.data = { ...call.data, number }
      if (definition) definition.data = { ...definition.data, number }
    })
  }
  return called
}

/** Report calls that GFM leaves as text: those without a definition, and Pandoc's inline notes `^[…]`. */
function reportCallsAsText(tree: Root, file: VFile): void {
  const source = String(file.value)
  const { toPoint } = location(source)
  visit(tree, 'text', (node: Text) => {
    if (!node.value.includes('[') || node.position?.start.offset === undefined) return
    const start = node.position.start.offset
    const written = source.slice(start, node.position.end.offset)
    for (const match of written.matchAll(/\\.|\[\^([^\]\s[]{1,999})\]|\^\[/g)) {
      const place = toPoint(start + match.index)
      if (match[1] !== undefined) {
        const isText = /[、。，：]/.test(match[1])
        reportCapped(file, `undefined-note.${isText ? 'text' : 'call'}`, { note: match[1] }, place)
      } else if (match[0] === '^[') {
        reportCapped(file, 'inline-note', undefined, place)
      }
    }
  })
}

function nameOf(node: { identifier: string; label?: string | null | undefined }): string {
  return node.label ?? node.identifier
}

function numberOf(definition: FootnoteDefinition): number {
  return definition.data?.number ?? Number.POSITIVE_INFINITY
}
