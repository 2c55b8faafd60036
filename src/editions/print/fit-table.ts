import { defaultSettings } from '../../compose/default-settings.js'
import { measureParagraph } from '../../compose/measure-paragraph.js'
import type { Run } from '../../compose/paragraph.js'
import { type CellWidth, fitColumns, leastLength, mostLength } from './fit-columns.js'
import { wholePartOf } from './fit-numbers.js'
import type { CellToFit, TableFit, TableToFit } from './layout.js'

/** Least width of a column of Japanese, in characters. */
const FEWEST = 2
/** That for which smaller type is preferred, as far as it helps. */
const COMFORTABLE = 3
/** Longest words of Japanese that are not broken while smaller type helps, in characters; longer ones are compounds. */
const LONGEST = 5
/** Longest cell whose words are looked at, in characters: a longer one is text, which is broken between any two. */
const LABEL = 2 * LONGEST
/** A run of one script, which nothing parts: 東京都, サハリン. */
const WORD = /[\p{Script=Han}々〆〇]+|[\p{Script=Katakana}ー]+/gu
/** Least width of a column of Japanese in which it is read with ease; a table of narrower ones is turned. */
const LEGIBLE = 4
/** Permitted sizes of the type of a table, relative to the usual one; smaller ones are illegible, and only for what cannot be broken. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75]
/** Space between two columns of a table that is as wide as its content, beyond the padding of its cells, in em. */
const COLUMN_SPACE = 1
/** Steps in which a width is found: to less than a thousandth of a pixel. */
const HALVINGS = 24
/** Added to the width of a column against rounding, in px. */
const ROUNDING = 0.5

/**
 * Decide the widths of the columns of a table and the size of its type.
 *
 * A table whose words do not fit is set in smaller type; one that cannot be read in the smallest, because its words
 * would be broken or its columns have no room for a few characters, is turned where it can be, as is one whose author
 * wants it. Where it cannot be turned the widest words are broken; only for wider rubies, which cannot be, its type is
 * smaller still. Short words of Japanese in short cells are kept whole as far as smaller type helps, too; no table is turned
 * for them.
 *
 * @param runsOf  converts the runs of a paragraph for the composer
 */
export function fitTable(
  { cells, columns, measure, turnedMeasure, isTurned, isByContent }: TableToFit,
  runsOf: (cell: CellToFit) => readonly Run[],
): TableFit {
  const measured = measureCells(cells, runsOf)
  const upright = fitTo({ measured, columns, measure, isByContent })
  if (turnedMeasure === undefined || !(isTurned || isIllegible(measured, columns, measure))) return upright
  return { ...fitTo({ measured, columns, measure: turnedMeasure, isByContent }), isTurned: true }
}

/** A cell with the width of its text, and the space after it that aligns its decimal sign, in px. */
interface MeasuredCell {
  cell: CellToFit
  solid: number
  least: number
  most: number
  end: number
  /** Lengths of its words of Japanese, in characters, where it is short. */
  words: number[]
}

function measureCells(
  cells: readonly CellToFit[],
  runsOf: (cell: CellToFit) => readonly Run[],
): MeasuredCell[] {
  const measured = cells.map((cell) => {
    const settings = { ...defaultSettings, size: cell.paragraph.size, indent: cell.paragraph.indent }
    const runs = runsOf(cell)
    const width = measureParagraph(runs, settings)
    const whole = cell.isAtEnd ? wholePartOf(cell, runs) : undefined
    const rest = whole && width.most - measureParagraph(whole, settings).most
    return { cell, ...width, rest, words: width.most > LABEL * settings.size ? [] : wordLengths(runs) }
  })
  return measured.map(({ cell, rest, ...width }) => {
    const others = measured.filter((one) => one.cell.column === cell.column).map((one) => one.rest ?? 0)
    return { cell, ...width, end: rest === undefined ? 0 : Math.max(...others) - rest }
  })
}

/** Lengths of the words of Japanese in a cell, in characters. */
function wordLengths(runs: readonly Run[]): number[] {
  const text = runs.map((run) => ('text' in run ? run.text : '\n')).join('')
  return [...text.matchAll(WORD)].map(([word]) => [...word].length)
}

/**
 * @param fewest   characters of Japanese that a column has room for
 * @param longest  the longest words that it has room for, too
 */
function widthsOf(
  measured: readonly MeasuredCell[],
  measure: number,
  fewest: number,
  longest = fewest,
): FittedWidth[] {
  return measured.map(({ cell, solid, least, most, end, words }) => {
    const around = cell.padding + ROUNDING + end
    const characters = Math.max(fewest, ...words.filter((length) => length <= longest))
    return {
      column: cell.column,
      columns: cell.columns,
      solid: Math.min(measure, solid) + around,
      // A word that is longer than any line is broken, as in running text.
      least: Math.min(measure, Math.max(least, Math.min(most, characters * cell.paragraph.size))) + around,
      most: most + around,
    }
  })
}

/** Whether a table cannot be read in the smallest type. */
function isIllegible(measured: readonly MeasuredCell[], columns: number, measure: number): boolean {
  const needed = leastLength(widthsOf(measured, measure, LEGIBLE), columns)
  return needed * (SIZES.at(-1) ?? 1) > measure
}

/**
 * Get the widths with room for words of Japanese, as long ones as fit in the smallest type, and in every column for three
 * characters if they fit, too.
 */
function widthsWithWords(measured: readonly MeasuredCell[], columns: number, measure: number): FittedWidth[] {
  for (let longest = LONGEST; longest > FEWEST; longest--) {
    for (let fewest = Math.min(COMFORTABLE, longest); fewest >= FEWEST; fewest--) {
      const widths = widthsOf(measured, measure, fewest, longest)
      if (leastLength(widths, columns) * (SIZES.at(-1) ?? 1) <= measure) return widths
    }
  }
  return widthsOf(measured, measure, FEWEST)
}

function fitTo({
  measured,
  columns,
  measure,
  isByContent,
}: Pick<TableToFit, 'columns' | 'measure' | 'isByContent'> & {
  measured: readonly MeasuredCell[]
}): TableFit {
  const widths = widthsWithWords(measured, columns, measure)
  const needed = leastLength(widths, columns)
  const legible = SIZES.find((one) => needed * one <= measure) ?? SIZES.at(-1) ?? 1
  const breaksWords = needed * legible > measure
  const scale = breaksWords ? Math.min(legible, measure / leastLength(capped(widths, 0), columns)) : legible
  // As a last resort the widest words are broken, until the table fits; what is narrower stays whole.
  const cap = breaksWords ? capOf(widths, columns, measure / scale) : Number.POSITIVE_INFINITY
  const scaled = capped(widths, cap).map(({ least, most, ...cell }) => ({
    ...cell,
    least: least * scale,
    most: most * scale,
  }))
  const size = Math.max(...measured.map(({ cell }) => cell.paragraph.size))
  const most = mostLength(scaled, columns)
  const spaces = Math.max(1, columns - 1)
  const isInOneLine = isByContent && most <= measure
  const space = isInOneLine ? Math.min(COLUMN_SPACE * size * scale, (measure - most) / spaces) : 0
  return {
    widths: spaceOut(fitColumns(scaled, columns, isInOneLine ? most : measure), space),
    space,
    ends: measured.map(({ end }) => end * scale),
    scale,
    breaksWords,
    isTurned: false,
  }
}

/** Widen columns by the space between them: half of it at each side where there is another column. */
function spaceOut(widths: readonly number[], space: number): number[] {
  const last = widths.length - 1
  return widths.map((width, at) => width + ((at > 0 ? space : 0) + (at < last ? space : 0)) / 2)
}

/** Width of a cell, and that of its widest part that cannot be broken at all. */
interface FittedWidth extends CellWidth {
  solid: number
}

/** Reduce the least widths of cells to a limit, as far as what is in them can be broken. */
function capped(cells: readonly FittedWidth[], cap: number): FittedWidth[] {
  return cells.map((cell) => ({ ...cell, least: Math.max(cell.solid, Math.min(cell.least, cap)) }))
}

/** Get the width to which the least widths of cells have to be reduced for a table to fit. */
function capOf(cells: readonly FittedWidth[], columns: number, measure: number): number {
  let [low, high] = [0, measure]
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (leastLength(capped(cells, middle), columns) <= measure) low = middle
    else high = middle
  }
  return low
}
