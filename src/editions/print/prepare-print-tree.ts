import type { Root } from 'hast'
import { rehypeKeepCalls } from '../shared/rehype-keep-calls.js'
import { rehypeHyphenate } from './rehype-hyphenate.js'
import { rehypeTableContinuations } from './rehype-table-continuations.js'
import { rehypeWrapLooseText } from './rehype-wrap-loose-text.js'

/**
 * Prepare the print edition's copy of an article for composition: hyphenation points, note calls tied
 * to their words, and paragraphs around all text.
 *
 * @param tree  neutral tree, which is changed
 * @param lang  of the article, BCP 47
 */
export function preparePrintTree(tree: Root, lang: string): void {
  rehypeWrapLooseText()(tree)
  rehypeTableContinuations(lang)(tree)
  // Calls are tied to their words last: earlier plugins may divide a text.
  rehypeHyphenate(lang)(tree)
  rehypeKeepCalls()(tree)
}
