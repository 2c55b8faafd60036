import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parse } from 'yaml'
import type { MergedCellData } from '../../model/manuscript-nodes.js'
import { ARTICLE_FILE } from '../../model/source-files.js'
import { parseMarkdown } from '../../read/parse-markdown.js'
import type { Look, LookKind } from './looks-of-document.js'

/** What a manuscript holds, as a build reads it. */
export interface ReadBack {
  /** All words, without white space; the front matter's with them. */
  text: string
  looks: Look[]
  pictures: number
  tables: number
  cells: number
  notes: number
}

/** Elements of HTML that a manuscript may have, by what they are. */
const TAGS: Readonly<Record<string, LookKind>> = { sup: 'superscript', sub: 'subscript', u: 'underline' }

/**
 * Read a manuscript back as a build does, to hold it against its source.
 *
 * @param article  `article.md`
 */
export function readBack(article: string): ReadBack {
  const file = new VFile({ path: ARTICLE_FILE, value: article })
  file.data.hasReferences = true
  const tree = parseMarkdown(file)
  const back: ReadBack = { text: '', looks: [], pictures: 0, tables: 0, cells: 0, notes: 0 }
  visit(tree, (node) => {
    if (node.type === 'image') back.pictures++
    else if (node.type === 'table') back.tables++
    else if (node.type === 'tableCell')
      back.cells += (node.data as MergedCellData | undefined)?.isCovered ? 0 : 1
    else if (node.type === 'footnoteDefinition') back.notes++
    else if (node.type === 'link') back.looks.push(lookOf('link', node))
    else if (node.type === 'strong') back.looks.push(lookOf('strong', node))
    else if (node.type === 'emphasis') back.looks.push(lookOf('emphasis', node))
    else if (node.type === 'delete') back.looks.push(lookOf('strike', node))
    else if (node.type === 'languageSpan') back.looks.push(lookOf('language', node))
    else if (node.type === 'ruby')
      back.looks.push({ kind: 'reading', text: `${wordsIn(node)}|${node.reading}` })
    if ('children' in node && node.type !== 'root') back.looks.push(...tagLooks(node.children as Nodes[]))
  })
  back.text = wordsIn(tree)
  return back
}

function lookOf(kind: LookKind, node: Nodes): Look {
  return { kind, text: wordsIn(node) }
}

/** What is between the tags of HTML, which Markdown leaves apart. */
function tagLooks(children: readonly Nodes[]): Look[] {
  const looks: Look[] = []
  const open: { kind: LookKind; from: number }[] = []
  for (const [index, child] of children.entries()) {
    const [, end, name = ''] = child.type === 'html' ? (/^<(\/?)(\w+)>$/.exec(child.value) ?? []) : []
    const kind = TAGS[name]
    if (!kind) continue
    if (!end) open.push({ kind, from: index })
    else {
      const begun = open.pop()
      const inside = begun ? children.slice(begun.from + 1, index) : []
      looks.push({ kind, text: inside.map(wordsIn).join('') })
    }
  }
  return looks
}

/** All words of a tree, without white space; a source's key is none. */
function wordsIn(node: Nodes | Root): string {
  let text = ''
  visit(node, (one) => {
    if (one.type === 'text' || one.type === 'inlineCode' || one.type === 'code') text += one.value
    if (one.type === 'yaml') text += `${valuesIn(parse(one.value)).join('\n')}\n`
    // Text is not continued between blocks
    if (one.type === 'paragraph' || one.type === 'tableCell') text += '\n'
  })
  return text.replace(/[^\S\n]+/g, '')
}

/** The texts of the front matter, whatever their keys. */
function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'lang' ? [] : valuesIn(one)))
}
