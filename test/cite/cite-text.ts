import type { Nodes } from 'mdast'
import { cite } from '../../src/cite/cite.js'
import { articleDefaults, type CitationSettings, type ReferenceFile } from '../../src/model/article.js'
import { printMessages } from '../read/print-tree.js'
import { parseArticle, referencesJson } from './parse-article.js'

/** What an article is cited with. */
export interface Given {
  /** Items of `references.json`, or its text. */
  references?: readonly object[] | string
  files?: readonly ReferenceFile[]
  settings?: Partial<CitationSettings>
  lang?: string
}

/**
 * Cite in a short article.
 *
 * @param markdown  its text, notes and all
 * @returns         the texts of its blocks, with `*` around emphasis and `<…>` around addresses; the messages; what is cited
 */
export async function citeText(markdown: string, given: Given) {
  const { references, files = [], settings = {}, lang = 'ja' } = given
  const text = typeof references === 'string' ? references : JSON.stringify(references ?? [], null, 1)
  const all = [...(references === undefined ? [] : [referencesJson(text)]), ...files]
  const citations = { ...articleDefaults.citations, ...settings }
  const manuscript = parseArticle(markdown, all, { lang, citations })
  const { tree, file } = manuscript
  const cited = await cite(manuscript)
  const messages = printMessages(file).map((line, index) => {
    const path = file.messages[index]?.file
    return path === 'article.md' ? line : `${path}:${line}`
  })
  return {
    tree,
    cited,
    blocks: tree.children.map(textOf),
    messages,
    rules: file.messages.map((one) => one.ruleId),
  }
}

/** The text of the notes alone, for the most part of tests. */
export async function citeNotes(notes: readonly string[], given: Given): Promise<string[]> {
  const calls = notes.map((_, index) => `文[^${index + 1}]。`)
  const definitions = notes.map((note, index) => `[^${index + 1}]: ${note}`)
  const { blocks } = await citeText([...calls, ...definitions].join('\n\n'), given)
  return blocks.slice(-notes.length)
}

function textOf(node: Nodes): string {
  if (node.type === 'footnoteReference') return `（${node.data?.number}）`
  if ('value' in node) return node.value
  const inner = 'children' in node ? node.children.map(textOf).join('') : ''
  if (node.type === 'emphasis') return `*${inner}*`
  return node.type === 'link' ? `<${inner}>` : inner
}
