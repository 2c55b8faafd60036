import type { Code, Heading, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'
import { shownBeginning } from '../model/shown-beginning.js'

/** Text of an article, not of a program: Japanese, Cyrillic, a note call, or a sentence. */
const PROSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]|\[\^[^\]\s]+\]|\p{L}+ \p{L}+ \p{L}+[^\n]*[.?!][”"’']?(?:\n|$)/u
/** The first rows of a table, as one below a list or a definition has them */
const TABLE = /^[^\n]*\|[^\n]*\n[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+/
/** The end of a sentence, which headings do not have. */
const SENTENCE = /[。．.!?！？][」』）)”"’]*$/u
/** Greatest length of a heading, in characters. */
const HEADING = 60

/**
 * Find paragraphs that Markdown takes for other blocks: indented by a tab or four spaces they are code, over a line
 * `---` a heading, and indented by less than the note above a paragraph of the text; and blocks that are never closed and
 * contain everything after them.
 *
 * @returns  transform; reports `misread-text` at the block
 * @see CommonMark 0.31, 4.3 "Setext headings", 4.4 "Indented code blocks", 4.5 "Fenced code blocks"
 */
export function remarkCheckBlocks() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    for (const [index, block] of tree.children.entries())
      checkMargin(block, tree.children[index - 1], source, file)
    visit(tree, (node) => {
      if (node.type !== 'code' && node.type !== 'heading' && node.type !== 'containerDirective') return
      const written = source.slice(node.position?.start.offset, node.position?.end.offset)
      if (node.type === 'code') checkCode(node, written, file)
      else if (node.type === 'heading') checkHeading(node, written, file)
      else checkDirective(node, written, file)
    })
  }
}

function checkCode(node: Code, written: string, file: VFile): void {
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(written)?.[1]
  if (fence === undefined) {
    if (PROSE.test(node.value) || TABLE.test(node.value))
      reportCapped(file, 'misread-text.code', { written: excerpt(node.value) }, node.position?.start)
    return
  }
  const label = [node.lang, node.meta].filter((part) => part != null).join(' ')
  if (/\P{ASCII}/u.test(label))
    reportCapped(
      file,
      'misread-text.fence-label',
      { written: excerpt(label), fence: excerpt(fence) },
      node.position?.start,
    )
  if (!isClosed(written, fence))
    reportCapped(file, 'misread-text.unclosed', { written: excerpt(fence) }, node.position?.start)
}

/** Find a paragraph that is indented as if it belonged to the note or the list above, by two spaces or three. */
function checkMargin(block: RootContent, before: RootContent | undefined, source: string, file: VFile): void {
  const { start, end } = block.position ?? {}
  if (block.type !== 'paragraph' || start?.offset === undefined) return
  if (before?.type !== 'footnoteDefinition' && before?.type !== 'list') return
  if (!/(?:^|\n) {2,3}$/.test(source.slice(0, start.offset).slice(-4))) return
  const above = before.type === 'list' ? 'list' : 'note'
  const written = excerpt(source.slice(start.offset, end?.offset))
  reportCapped(file, 'misread-text.outdented', { written, above }, start)
}

function checkHeading(node: Heading, written: string, file: VFile): void {
  const lines = written.trimEnd().split('\n')
  const underline = lines.at(-1)?.replace(/^[\s>]*/, '') ?? ''
  if (lines.length < 2 || !/^(?:=+|-+)[ \t]*$/.test(underline)) return
  const text = lines.slice(0, -1).join('\n').trim()
  if (lines.length === 2 && text.length <= HEADING && !SENTENCE.test(text)) return
  const data = { written: excerpt(text), underline: excerpt(underline) }
  reportCapped(file, 'misread-text.heading', data, node.position?.start)
}

function checkDirective(node: ContainerDirective, written: string, file: VFile): void {
  const fence = /^:{3,}/.exec(written)?.[0] ?? ':::'
  if (!isClosed(written, fence))
    reportCapped(file, 'misread-text.unclosed', { written: excerpt(fence) }, node.position?.start)
}

/** Whether the last line of a block closes it: at least as many marks as the first line has, and no other text. */
function isClosed(written: string, fence: string): boolean {
  const last = /\n[ \t>]*([`~:]+)[ \t]*$/.exec(written.trimEnd())?.[1] ?? ''
  return last.startsWith(fence) && last === fence.charAt(0).repeat(last.length)
}

function excerpt(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return shownBeginning(line.trim())
}
