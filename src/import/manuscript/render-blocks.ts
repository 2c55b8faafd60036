import { greatest } from '../source/extremes.js'
import type { DraftBlock } from './draft.js'
import { renderInline } from './render-inline.js'

/** A bar with the backslashes before it. */
const BARS = /(\\*)\|/g
/** What a cell that belongs to another holds, and another cell may hold as a sign. */
const MERGED = /^(?:<|\^{1,2})$/
/** It is no text, and keeps two lists apart. */
const BETWEEN_LISTS = '<!-- -->'

/**
 * Write blocks as Markdown: items that follow each other are one list, paragraphs of a quotation one quotation.
 *
 * @returns  a text for each block of Markdown, to be put apart by blank lines
 */
export function renderBlocks(blocks: readonly DraftBlock[]): string[] {
  const rendered: string[] = []
  let items: DraftBlock[] = []
  const flush = (): void => {
    if (items.length > 0) rendered.push(renderItems(items))
    items = []
  }
  for (const [index, block] of blocks.entries()) {
    const comments = (block.comments ?? []).map(renderComment)
    if (block.kind !== 'item' || comments.length > 0) flush()
    rendered.push(...comments)
    if (block.kind === 'item') {
      items.push(block)
      continue
    }
    const isGoingOn = blocks[index - 1]?.kind === 'quotation' && comments.length === 0
    const text = renderBlock(block)
    if (block.kind === 'quotation' && isGoingOn) rendered.push(`${rendered.pop() ?? ''}\n>\n${text}`)
    else if (text !== '') rendered.push(text)
  }
  flush()
  return rendered
}

/** Write a remark as a comment, which no edition prints. */
export function renderComment(text: string): string {
  return `<!-- ${text
    .replace(/-(?=-)|-(?=>)/g, '- ')
    .replaceAll('>', '＞')
    .replace(/\s+/g, ' ')
    .trim()} -->`
}

function renderBlock(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level ?? 2))} ${renderInline(block.text, ' ')}`
    case 'quotation':
      return renderInline(block.text).replace(/^/gm, '> ')
    case 'table':
      return renderTable(block)
    case 'figure':
      return renderFigure(block)
    default:
      return renderInline(block.text)
  }
}

/** Items of one list and of those in it. */
function renderItems(items: readonly DraftBlock[]): string {
  const lines: string[] = []
  /** Of each open level, the outermost first: the width of its marker and the number of its last item. */
  const open: { width: number; number: number | undefined }[] = []
  for (const item of items) {
    const marker = item.marker ?? '-'
    const number = /\d/.test(marker) ? Number.parseInt(marker.replace(/^\D+/, ''), 10) : undefined
    const level = Math.min(item.level ?? 0, open.length)
    const last = open[level]
    open.length = level
    const indent = ' '.repeat(open.reduce((sum, { width }) => sum + width, 0))
    // A list counts on from its first number: another number begins another list
    const isOther = last !== undefined && (last.number === undefined) === (number === undefined)
    if (isOther && number !== undefined && number !== (last.number ?? 0) + 1)
      lines.push('', indent + BETWEEN_LISTS, '')
    const written = number === undefined ? '- ' : `${number}. `
    open.push({ width: written.length, number })
    const rest = `\n${indent}${' '.repeat(written.length)}`
    lines.push(indent + written + renderInline(item.text).replaceAll('\n', rest))
  }
  return lines.join('\n')
}

/** The caption is in the brackets, what one sees in `alt`. */
function renderFigure({ marker, rows, text }: DraftBlock): string {
  const alternative = (rows?.[0]?.[0] ?? '').replace(/["\\{}]/g, '')
  return `![${renderInline(text, ' ')}](${marker})${alternative ? `{alt="${alternative}"}` : ''}`
}

function renderTable({ rows = [], text }: DraftBlock): string {
  const width = greatest([...rows.map((row) => row.length), 1])
  const line = (cells: readonly string[]): string => {
    const written = Array.from({ length: width }, (_, index) => {
      const cell = cells[index] ?? ''
      if (MERGED.test(cell)) return `\\${cell}`
      // A bar that is escaped already stays so
      return renderInline(cell, '<br>').replace(BARS, (bar, escapes: string) =>
        escapes.length % 2 === 0 ? `${escapes}\\|` : bar,
      )
    })
    return `| ${written.join(' | ')} |`
  }
  const [head = [], ...body] = rows
  const table = [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')
  // Above it, where it is no other table's
  return text ? `: ${renderInline(text, ' ')}\n\n${table}` : table
}
