import type {} from 'remark-parse'
import type { Processor } from 'unified'

/**
 * Leave GitHub's `[ ]` and `[x]` at the beginning of an item the text that they are: no edition has boxes to tick, and the
 * marks would be lost.
 *
 * @returns  nothing; takes away what remark-gfm added to the parser, so it comes after that
 * @see GitHub Flavored Markdown, 5.3 "Task list items (extension)"
 */
export function syntaxNoTasks(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['tasklistCheck'] } }]
}
