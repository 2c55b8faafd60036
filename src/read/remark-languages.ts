import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { languageTag } from '../model/language-tag.js'
import type { LanguageSpan } from '../model/manuscript-nodes.js'

/**
 * Turn into language spans `:ru[…]` and `:lang[…]{lang=zh-Hant}`.
 *
 * @returns  transform; leaves `:lang` with an unknown language, and a language whose brackets are not closed, to
 *           remark-directives-as-text
 */
export function remarkLanguages() {
  return (tree: Root): undefined => {
    visit(tree, 'textDirective', (node, index, parent) => {
      const isGeneral = node.name === 'lang'
      const tag = isGeneral ? (node.attributes?.lang ?? '') : node.name
      // An upper-case name is prose, as in “No:IT[…]”
      const lang = isGeneral || /^[a-z]{2,3}(?:-|$)/.test(tag) ? languageTag(tag) : undefined
      const unknown = Object.keys(node.attributes ?? {}).filter((key) => !(isGeneral && key === 'lang'))
      const { start, end } = node.position ?? {}
      // Nothing after its name: the bracket or brace that made it one has no end.
      const isOpen = (end?.offset ?? 0) - (start?.offset ?? 0) === node.name.length + 1
      if (!lang || isOpen || unknown.length > 0 || !parent || index === undefined) return
      const span: LanguageSpan = { type: 'languageSpan', lang, children: node.children }
      if (node.position) span.position = node.position
      parent.children[index] = span
    })
  }
}
