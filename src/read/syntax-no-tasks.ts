import type {} from 'remark-parse'
import type { Processor } from 'unified'

/**
 * Leave `[ ]` and `[x]` at the beginning of an item as text: no edition has checkboxes, and the marks would be lost.
 *
 * @returns  no transform; removes what remark-gfm added to the parser, so it comes after that
 * @see GitHub Flavored Markdown, 5.3 "Task list items (extension)"
 */
export function syntaxNoTasks(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['tasklistCheck'] } }]
}
