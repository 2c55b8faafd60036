import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { languageTag } from '../model/language-tag.js'
import type { Summary } from '../model/manuscript-nodes.js'
import { reportCapped } from '../model/report-capped.js'

/**
 * Turn `::::summary{lang=en}` … `::::` at the top level into a summary.
 *
 * @returns  transform; reports `invalid-directive` for a missing or unknown language, another attribute, a label
 */
export function remarkSummaries() {
  return (tree: Root, file: VFile): undefined => {
    tree.children.forEach((node, index) => {
      if (node.type !== 'containerDirective' || node.name !== 'summary') return
      const { lang: tag, ...others } = node.attributes ?? {}
      const lang = languageTag(tag ?? '')
      const [first] = node.children
      const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
      if (!lang || Object.keys(others).length > 0 || hasLabel) {
        reportCapped(file, 'invalid-directive.summary', undefined, node.position?.start)
      }
      const summary: Summary = {
        type: 'summary',
        lang: lang ?? 'en',
        children: node.children as RootContent[],
      }
      if (node.position) summary.position = node.position
      tree.children[index] = summary
    })
  }
}
