import type { Parents, Root } from 'mdast'
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
      if (!start || !end) return
      if (!to || to === 'quotation')
        checkTyped(lines.slice(start.line - 1, end.line), start.line, ancestors, file)
      if (!to) return
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

/** Blocks that keep the lines as they are written. */
const KEEPS_LINES = new Set(['verse', 'epigraph', 'dialogue'])
/** What a line begins with that its author typed as a paragraph or an item of its own, of one kind with the line before. */
const ITEM =
  /^(?:[・●○■□◆◇•※]|[-+―—–](?=[^\s\d])|\*(?=[^\s*][^*]*$)|[\u2460-\u2473]|[（(［[][\p{N}一二三四五六七八九十]{1,3}[)）］\]]|[\p{Nd}一二三四五六七八九十]{1,3}[．、)）]|\d{1,3}\.(?=[^\s\d])|(?:[a-z]|[ivx]{1,5})[.)] )/u

/**
 * Find lines that were typed as paragraphs, with an indent of U+3000, or as items, with a mark, and that Markdown joins to
 * the line above. Lines of verse are kept as they are.
 */
function checkTyped(
  written: readonly string[],
  first: number,
  ancestors: readonly Parents[],
  file: VFile,
): void {
  if (ancestors.some((one) => one.type === 'containerDirective' && KEEPS_LINES.has(one.name))) return
  const lines = written.map((line) => line.replace(/^[ \t>]+/, ''))
  const at = lines.findIndex((line, index) => {
    const before = lines[index - 1]
    if (before === undefined || /(?:\\| {2})$/.test(before)) return false
    return /^\u3000+[^\u3000\s]/.test(line) || (ITEM.test(line) && ITEM.test(before))
  })
  if (at > 0) reportCapped(file, 'joined-line', { to: 'paragraph' }, { line: first + at, column: 1 })
}

const CONTAINERS = {
  footnoteDefinition: 'note',
  listItem: 'list',
  blockquote: 'quotation',
} as const satisfies Record<string, JoinedTo>
