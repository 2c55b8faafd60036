import { said } from '../../messages/say.js'
import { asPlain } from '../docx/as-plain.js'
import type { WordBlock, WordCell, WordTable } from '../docx/word-document.js'
import type { Decisions } from '../report/decisions.js'
import { marks } from '../source/marks.js'
import { writeBlocksAsLines } from './write-blocks-as-lines.js'
import type { InlineWriter } from './write-inline.js'

/** What a manuscript writes into a cell that belongs to another. */
const MERGED = {
  left: `${marks.raw}<${marks.rawEnd}`,
  above: `${marks.raw}^${marks.rawEnd}`,
}

/**
 * Write the cells of a table, each as text with marks: paragraphs of a cell are lines of it, a table in a cell is written
 * out in lines, places that a merged cell covers are `<` and `^`.
 *
 * @param decisions  gets merged cells, and tables in cells
 */
export function writeTable(table: WordTable, writer: InlineWriter, decisions: Decisions): string[][] {
  const { place, rows } = table
  const owners = ownersOf(rows)
  const isWhole = areRectangles(owners)
  const texts = new Map<WordCell, string[]>()
  let covered = 0
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const owner = owners[at]?.[column] ?? cell
      if (owner !== cell) covered++
      // What a covered cell still holds goes to the one that covers it
      const bearer = isWhole ? owner : cell
      const text = textOf(cell, table, writer, decisions)
      texts.set(bearer, [...(texts.get(bearer) ?? []), ...(text ? [text] : [])])
    }
  }
  const data = { cells: covered }
  const decided = isWhole ? said('import.table.merged', data) : said('import.table.not-merged', data)
  if (covered > 0) decisions.note(decided, place, 'unsure')
  return rows.map((row, at) =>
    row.map((cell, column) =>
      isWhole && owners[at]?.[column] !== cell
        ? MERGED[cell.coveredFrom ?? 'left']
        : (texts.get(cell) ?? []).join(marks.lineBreak),
    ),
  )
}

/** The cell that each place of a grid belongs to; one that nothing can cover is its own. */
function ownersOf(rows: readonly (readonly WordCell[])[]): WordCell[][] {
  const owners: WordCell[][] = []
  for (const row of rows) {
    const own: WordCell[] = []
    const above = owners.at(-1)
    for (const [column, cell] of row.entries()) {
      const owner = { left: own[column - 1], above: above?.[column], none: cell }[cell.coveredFrom ?? 'none']
      own.push(owner ?? cell)
    }
    owners.push(own)
  }
  return owners
}

/** Whether the places of each cell are a rectangle, which alone a manuscript can write. */
function areRectangles(owners: readonly (readonly WordCell[])[]): boolean {
  const places = new Map<WordCell, { rows: Set<number>; columns: Set<number>; count: number }>()
  for (const [at, row] of owners.entries()) {
    for (const [column, owner] of row.entries()) {
      const known = places.get(owner) ?? { rows: new Set(), columns: new Set(), count: 0 }
      known.rows.add(at)
      known.columns.add(column)
      known.count++
      places.set(owner, known)
    }
  }
  return [...places.values()].every(({ rows, columns, count }) => count === rows.size * columns.size)
}

function textOf(
  { blocks }: WordCell,
  { place }: WordTable,
  writer: InlineWriter,
  decisions: Decisions,
): string {
  const tables = blocks.filter((block) => block.kind === 'table')
  const text = tables.map(plainOf).join(' ')
  if (tables.length > 0) decisions.note(said('import.table.in-cell', { text }), place, 'unsure')
  const doubts = blocks.map((block) => decisions.marksAt(block.place)).join('')
  return doubts + writeBlocksAsLines(blocks, writer).join(marks.lineBreak)
}

function plainOf(block: WordBlock): string {
  if (block.kind === 'paragraph') return asPlain(block.content)
  return block.rows
    .flat()
    .map(({ blocks }) => blocks.map(plainOf).join(' '))
    .join(' ')
    .trim()
}
