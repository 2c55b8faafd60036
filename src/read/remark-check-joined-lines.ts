import type { Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import type { JoinedTo } from '../messages/rules/lost-text.js'
import { reportCapped } from '../model/report-capped.js'

/**
 * Find lines that belong to the note, list or quotation above because no blank line separates them, though a paragraph
 * may have been meant.
 *
 * @returns  transform; reports `joined-line` at the first such line of a paragraph
 * @see CommonMark 0.31, 5.1 "Block quotes", on laziness
 */
export function remarkCheckJoinedLines() {
  return (tree: Root, file: VFile): undefined => {
    const lines = String(file.value).split('\n')
    visitParents(tree, 'paragraph', (paragraph, ancestors) => {
      const container = ancestors.findLast(({ type }) => type in CONTAINERS)
      const to = container && CONTAINERS[container.type as keyof typeof CONTAINERS]
      const { start, end } = paragraph.position ?? {}
      if (!to || !start || !end) return
      for (let line = start.line + 1; line <= end.line; line++) {
        const written = lines[line - 1] ?? ''
        const isOwn = to === 'quotation' ? /^[ \t]*>/.test(written) : /^[ \t]/.test(written)
        if (isOwn) continue
        reportCapped(file, 'joined-line', { to }, { line, column: 1 })
        return
      }
    })
  }
}

const CONTAINERS = {
  footnoteDefinition: 'note',
  listItem: 'list',
  blockquote: 'quotation',
} as const satisfies Record<string, JoinedTo>
