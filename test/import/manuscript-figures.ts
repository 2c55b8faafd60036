import type { Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** What a manuscript holds, as text that can be compared: white space is left out. */
export interface ManuscriptContents {
  title: string
  headings: string[]
  paragraphs: string[]
  /** Note by note, in order. */
  notes: string[]
  /** Number of a page and the characters that it begins with: `60:ナ・アムーレ`. */
  pages: string[]
  /** Each call's note and the characters before it. */
  calls: string[]
  /** All running text. */
  text: string
}

const BEFORE = 8

/** @param tree  of the read stage, before anything is typeset */
export function contentsOf(tree: Root, title: string): ManuscriptContents {
  const contents: ManuscriptContents = {
    title: bare(title),
    headings: [],
    paragraphs: [],
    notes: [],
    pages: [],
    calls: [],
    text: '',
  }
  const marks: { page: number; at: number }[] = []
  const flow = (node: Nodes): string => {
    let own = ''
    visit(node, (one) => {
      if (one.type === 'pageMark') marks.push({ page: one.page, at: contents.text.length + own.length })
      else if (one.type === 'footnoteReference') {
        contents.calls.push(`${own.slice(-BEFORE)}[${one.data?.number}]`)
      } else if ('value' in one && one.type !== 'html' && one.type !== 'yaml') own += bare(one.value)
    })
    contents.text += own
    return own
  }
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      let text = ''
      visit(node, (one) => {
        if ('value' in one && one.type !== 'html') text += bare(one.value)
      })
      contents.notes.push(text)
      return SKIP
    }
    if (node.type === 'heading') contents.headings.push(`${node.depth} ${flow(node)}`)
    else if (node.type === 'paragraph' || node.type === 'caption') contents.paragraphs.push(flow(node))
    else if (node.type === 'table') flow(node)
    else return undefined
    return SKIP
  })
  contents.pages = marks.map(({ page, at }) => `${page}:${contents.text.slice(at, at + BEFORE)}`)
  return contents
}

/** How many of the expected ones are there, each found once: `76 of 77`. */
export function countEqual(actual: readonly string[], expected: readonly string[]): number {
  const rest = [...actual]
  return expected.filter((one) => {
    const at = rest.indexOf(one)
    if (at !== -1) rest.splice(at, 1)
    return at !== -1
  }).length
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
