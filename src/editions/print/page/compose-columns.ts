import type { LineToSet, ParagraphToCompose, TableFit, TableToFit, TypeArea } from '../layout.js'
import { fitNoteNumbers } from './fit-note-numbers.js'
import type { ArticleColumns } from './lay-out-article.js'
import {
  findParagraphs,
  isOfColumn,
  type ListedParagraph,
  listParagraph,
  markIndent,
  prepareParagraph,
  readParagraph,
} from './list-paragraphs.js'
import { type ListedTable, listTables, setColumns } from './list-tables.js'
import { setLines } from './set-lines.js'
import { trueUpLines } from './true-up-lines.js'

/** A column, or parts of it, of an article whose text is to be composed. */
export interface TextToCompose {
  roots: readonly HTMLElement[]
  columns: ArticleColumns
  isReprint: boolean
}

/** The listed tables and paragraphs, kept between the calls, and the blocks of text that are to be listed. */
let listedTables: ListedTable[] = []
let listed: ListedParagraph[] = []
let toList: { block: HTMLElement; isReprint: boolean; isPrepared: boolean }[] = []

/** About how many characters are listed at once. */
const STRETCH = 10_000

/** List the tables of texts, so that their columns can be fitted. */
export function listTablesOf(texts: readonly TextToCompose[], typeArea: TypeArea): TableToFit[] {
  listedTables = texts.flatMap(({ roots, columns, isReprint }) =>
    // The pages of a reprint are those of the original.
    listTables(roots, columns.notes ?? columns.flow, isReprint ? undefined : typeArea),
  )
  return listedTables.map(({ table }) => table)
}

/**
 * Set the columns of the listed tables, and list the first of the paragraphs to be composed: while Node composes some, the
 * next are listed.
 *
 * @param fits  in the order in which the tables were listed
 */
export function listTextOf(texts: readonly TextToCompose[], fits: readonly TableFit[]): ParagraphToCompose[] {
  for (const [index, fit] of fits.entries()) {
    const table = listedTables[index]
    if (table) setColumns(table, fit)
  }
  toList = texts.flatMap(({ roots, isReprint }) =>
    findParagraphs(roots).map((block) => ({ block, isReprint, isPrepared: isOfColumn(block) })),
  )
  // All are changed before any is measured, so that the browser lays the columns out once.
  for (const { block, isReprint, isPrepared } of toList) if (isPrepared) prepareParagraph(block, isReprint)
  listed = []
  return listFurther()
}

/** List the next paragraphs to be composed; none when all are listed. */
export function listFurther(): ParagraphToCompose[] {
  const from = listed.length
  let characters = 0
  while (characters < STRETCH) {
    const next = toList[listed.length]
    if (!next) break
    characters += next.block.textContent?.length ?? 0
    const { block, isReprint, isPrepared } = next
    listed.push(isPrepared ? readParagraph(block) : listParagraph(block, isReprint))
  }
  const stretch = listed.slice(from)
  for (const one of stretch) markIndent(one)
  return stretch.map(({ paragraph }) => paragraph)
}

/**
 * Set the composed lines of all listed paragraphs.
 *
 * @param lines  of each listed paragraph, in the same order
 * @param texts  that were listed
 */
export function setListed(lines: readonly LineToSet[][], texts: readonly TextToCompose[]): void {
  for (const [index, paragraph] of listed.entries()) setLines(paragraph, lines[index] ?? [])
  fitNoteNumbers(texts.flatMap(({ roots }) => roots))
  trueUpLines(listed.map(({ block }) => block))
  // They would keep the columns after these are divided into sheets.
  listedTables = []
  listed = []
  toList = []
}
