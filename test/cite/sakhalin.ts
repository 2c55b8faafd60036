import { readFileSync } from 'node:fs'
import type { FootnoteDefinition, Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { cite } from '../../src/cite/cite.js'
import { parseArticle, referencesJson } from './parse-article.js'

const FIXTURE = new URL('../../../test/fixtures/cite/sakhalin/', import.meta.url)

/** A citation of the printed article, and what kiyo sets for it. */
export interface ComparedCitation {
  note: string
  written: string
  /** As the article prints it. */
  printed: string
  /** What kiyo is to set where the article departs from its own practice, and how it departs. */
  set: string
  why: string
  /** What kiyo sets. */
  actual: string
  /** The sign before the source: printed, and set by kiyo; none where words stand between. */
  sign?: { printed: string; actual: string }
}

/**
 * Cite what the printed article cites, in its order, and put both strings side by side.
 *
 * @returns  the citations, and the file with all messages
 */
export async function compareWithSakhalin(): Promise<{ citations: ComparedCitation[]; file: VFile }> {
  const rows = readFileSync(new URL('citations.tsv', FIXTURE), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('note\t'))
    .map((line) => {
      const [note = '', sign = '', written = '', printed = '', set = '', why = ''] = line
        .replaceAll('|', '')
        .split('\t')
      return { note, sign: sign.replace(/^"|"$/g, ''), written, printed, set: set || printed, why }
    })
  const numbers = [...new Set(rows.map(({ note }) => note))]
  const notes = numbers.map((number) => {
    const sources = rows.filter(({ note }) => note === number).map(({ written }) => written)
    return `[^${number}]: [${sources.join('; ')}]\n`
  })
  const calls = numbers.map((number) => `文[^${number}]。\n`)
  const text = readFileSync(new URL('references.json', FIXTURE), 'utf8')
  const manuscript = parseArticle([...calls, ...notes].join('\n'), [referencesJson(text)])
  const { tree, file } = manuscript
  await cite(manuscript)
  const definitions = tree.children.filter((child) => child.type === 'footnoteDefinition')
  const set = definitions.flatMap(sourcesOf)
  const citations = rows.map(({ sign, ...row }, index): ComparedCitation => {
    const { text: actual = '', sign: own = '' } = set[index] ?? {}
    const isJoined = sign !== '' && sign !== '-'
    return { ...row, actual, ...(isJoined ? { sign: { printed: sign, actual: own } } : {}) }
  })
  return { citations, file }
}

/** The text of each source with the words around it, and the sign before it. */
function sourcesOf(definition: FootnoteDefinition): { text: string; sign: string }[] {
  const [paragraph] = definition.children
  const sources: { text: string; sign: string }[] = []
  let pending = ''
  for (const node of paragraph?.type === 'paragraph' ? paragraph.children : []) {
    const text = textOf(node)
    if (node.type === 'citedSource') {
      const sign = sources.length > 0 ? (/^[;；]\s?/.exec(pending)?.[0] ?? '') : ''
      sources.push({ text: pending.slice(sign.length) + text, sign })
      pending = ''
    } else if (sources.length > 0 && /^；\d/.test(text)) {
      // Words after a source that begin like a sign
      const last = sources.at(-1)
      if (last) last.text += text
    } else pending += text
  }
  return sources
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
