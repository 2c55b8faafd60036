import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { SOFT_HYPHEN } from '../../model/flow-text.js'
import { rehypeKeepCalls } from '../shared/rehype-keep-calls.js'

/**
 * Make the EPUB's copy of an article ready: note calls are tied to their words, and an author's hyphenation points go, for
 * reading systems hyphenate by language.
 *
 * @param tree  neutral; it is changed
 */
export function prepareEpubTree(tree: Root): void {
  visit(tree, 'text', (text) => {
    text.value = text.value.replace(SOFT_HYPHEN, '')
  })
  rehypeKeepCalls()(tree)
}
