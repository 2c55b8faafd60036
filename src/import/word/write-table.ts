import { said } from '../../messages/say.js'
import { asPlain } from '../docx/as-plain.js'
import type { WordBlock, WordTable } from '../docx/word-document.js'
import type { Decisions } from '../report/decisions.js'
import { marks } from '../source/marks.js'
import { writeBlocksAsLines } from './write-blocks-as-lines.js'
import type { InlineWriter } from './write-inline.js'

/**
 * Write the cells of a table, each as text with marks: paragraphs of a cell are lines of it, a table in a cell is written
 * out in lines.
 *
 * @param decisions  gets merged cells, which keep their places and lose their width, and tables in cells
 */
export function writeTable(table: WordTable, writer: InlineWriter, decisions: Decisions): string[][] {
  const { place } = table
  const covered = table.rows.flat().filter(({ isCovered }) => isCovered).length
  if (covered > 0) decisions.note(said('import.table.merged', { cells: covered }), place, 'unsure')
  return table.rows.map((row) =>
    row.map(({ blocks }) => {
      const tables = blocks.filter((block) => block.kind === 'table')
      const text = tables.map(plainOf).join(' ')
      if (tables.length > 0) decisions.note(said('import.table.in-cell', { text }), place, 'unsure')
      const doubts = blocks.map((block) => decisions.marksAt(block.place)).join('')
      return doubts + writeBlocksAsLines(blocks, writer).join(marks.lineBreak)
    }),
  )
}

function plainOf(block: WordBlock): string {
  if (block.kind === 'paragraph') return asPlain(block.content)
  return block.rows
    .flat()
    .map(({ blocks }) => blocks.map(plainOf).join(' '))
    .join(' ')
    .trim()
}
