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
      const written = lines.slice(start.line - 1, end.line)
      const isTold =
        checkMarked(written, start.line, file) || checkTyped(written, start.line, ancestors, file)
      if (isTold || !to) return
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

/** The marks of a line under a table or figure, and of a definition. */
const SOURCE = /^::[ \t\u3000]/
const MEANING = /^:[ \t\u3000]+\S/

/** Find a line without a mark below a source line, and a second line above a definition, where a term has one; one with a backslash is meant. */
function checkMarked(written: readonly string[], first: number, file: VFile): boolean {
  const lines = written.map((line) => line.replace(/^[ \t>]+/, ''))
  const isSource = SOURCE.test(lines[0] ?? '')
  const at = isSource
    ? lines.findIndex((line, index) => !SOURCE.test(line) && !/^[ \t]/.test(written[index] ?? ''))
    : Number(lines.findIndex((line) => MEANING.test(line)) > 1 && !lines[1]?.startsWith('\\'))
  if (at <= 0) return false
  reportCapped(
    file,
    'joined-line',
    { to: isSource ? 'source-line' : 'term' },
    { line: first + at, column: 1 },
  )
  return true
}

/** Blocks that keep the lines as they are written. */
const KEEPS_LINES = new Set(['verse', 'epigraph', 'dialogue'])
/** What a line begins with that its author typed as a paragraph or an item of its own, of one kind with the line before. */
const ITEM =
  /^(?:[・●○■□◆◇•※]|[-+―—–](?=[^\s\d])|[―—–][ \u00a0]|\*(?=[^\s*][^*]*$)|[\u2460-\u2473]|[（(［[][\p{N}一二三四五六七八九十]{1,3}[)）］\]]|[\p{Nd}一二三四五六七八九十]{1,3}[．、)）]|\d{1,3}\.(?=[^\s\d])|(?:[a-z]|[ivx]{1,5})[.)] |[ア-ソイロハニホヘト甲乙丙丁A-Za-zⅠ-ⅻ][．、)）]|[Ⅰ-ⅻ][ \u3000]|[（(](?:[註注] ?\p{Nd}{1,3}|[ア-ソイロハニホA-Za-z])[)）]|[註注]\p{Nd}{1,3}[)）]|[*＊※]\d{1,3}[ \u3000)）]|[†‡])/u

/** A line with a name or label before it, as those of a play, of an interview or of data: `聞き手　…`, `日時：…`. */
const LABELLED = /^\p{L}[^\s\u3000、。「」『』（）：:]{0,9}(?:\u3000+|[：:][ \u3000]*)[^\s\u3000]/u
/** So many lines in turn, at most so long in characters, were typed one by one, as in a table of contents. */
const SHORT_LINES = { count: 3, length: 20 }
/** Words that end as a noun does: a clause that was broken within a sentence mostly ends with hiragana or punctuation. */
const NOUN = /^[\p{L}\p{N}\u3000](?:.*[\p{sc=Han}\p{sc=Katakana}ー]\d*)?$/u

/**
 * Find lines that were typed as paragraphs, with an indent of U+3000, as items, with a mark, or line by line, and that
 * Markdown joins to the line above. Lines of verse are kept as they are.
 */
function checkTyped(
  written: readonly string[],
  first: number,
  ancestors: readonly Parents[],
  file: VFile,
): boolean {
  if (ancestors.some((one) => one.type === 'containerDirective' && KEEPS_LINES.has(one.name))) return false
  const lines = written.map((line) => line.replace(/^[ \t>]+/, ''))
  const at = lines.findIndex((line, index) => {
    const before = lines[index - 1]
    if (before === undefined || /(?:\\| {2})$/.test(before)) return false
    return (
      /^\u3000+[^\u3000\s]/.test(line) ||
      (ITEM.test(line) && ITEM.test(before)) ||
      (LABELLED.test(line) && LABELLED.test(before)) ||
      areTyped(lines.slice(index - 1, index - 1 + SHORT_LINES.count))
    )
  })
  if (at <= 0) return false
  reportCapped(file, 'joined-line', { to: 'paragraph' }, { line: first + at, column: 1 })
  return true
}

/**
 * Whether lines are too short, and too uneven, to be a paragraph that was typed with a line break at a fixed width, or at
 * its punctuation.
 */
function areTyped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => [...line].length)
  return (
    lines.length === SHORT_LINES.count &&
    lengths.every((length) => length <= SHORT_LINES.length) &&
    Math.max(...lengths) - Math.min(...lengths) > 1 &&
    lines.every((line) => NOUN.test(line))
  )
}

const CONTAINERS = {
  footnoteDefinition: 'note',
  listItem: 'list',
  blockquote: 'quotation',
} as const satisfies Record<string, JoinedTo>
