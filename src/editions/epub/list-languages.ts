import type { Nodes } from 'hast'
import type { ContentDocument } from './content-document.js'

/** A language with less of the text than this is quoted, not written in. */
const SHARE = 0.01

/**
 * List the languages that an edition is written in: the article's, those of its summaries, and each other that has at
 * least a hundredth of the letters.
 *
 * @param documents  the content documents, with the languages of their runs marked
 * @param lang       the article's language, BCP 47
 * @returns          BCP 47, the article's first
 */
export function listLanguages(documents: readonly ContentDocument[], lang: string): string[] {
  const letters = new Map<string, number>()
  const count = (node: Nodes, inherited: string): void => {
    if (node.type === 'text') {
      const found = node.value.match(/\p{L}/gu)?.length ?? 0
      letters.set(inherited, (letters.get(inherited) ?? 0) + found)
    }
    const own = node.type === 'element' ? node.properties.lang : undefined
    if ('children' in node)
      for (const child of node.children) count(child, typeof own === 'string' ? own : inherited)
  }
  for (const document of documents) count(document.body, document.lang)
  const total = [...letters.values()].reduce((sum, one) => sum + one, 0)
  const written = [...letters].filter(([, one]) => one >= total * SHARE).map(([language]) => language)
  return [...new Set([lang, ...documents.map((document) => document.lang), ...written])]
}
