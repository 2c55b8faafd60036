import type { Element, Nodes } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { placeInGrid } from '../../model/place-in-grid.js'

/** Space beside a cell's text, in em: what `epub.css` gives it on both sides, as a test holds. */
const PADDING = 0.8
/** Columns of Japanese are no narrower than this for a few characters and for many, in em, and are about that many lines high. */
const NARROWEST = 2
const NARROWEST_OF_MANY = 4
/** A phone's page in the smallest type that `epub.css` gives a table, in em, as a test holds: what is wider has its words broken there. */
const WIDEST = 25
/** About half of it, for type of twice that size; no measure of the sheet. */
const WIDE = 14
/** What is left of a phone's page beside numbers is at least as wide as a few characters. */
const MOST_LEAST = WIDEST - 5
/** Figures, Latin and Cyrillic letters in the broader of the faces that reading systems have, in em */
const FIGURE = 0.64
const LETTER = 0.6
const CYRILLIC_LETTER = 0.66
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u
/**
 * What is better not divided between lines: figures with the one character that says what they count, another character of
 * Japanese, else what is between spaces that may be broken at.
 */
const PIECE =
  /(?<!\S)\d[\d.,]*\p{Script=Han}(?!\S)|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^ \n\t\u2009\u3000\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/**
 * Say of each table how narrow it can be with its words and numbers whole, and how much of that each of its columns needs.
 *
 * A reading system cuts off what is wider than its page, and the rest of a table that scrolls when it is higher. So a table
 * may not be wider, and by these widths `epub.css` makes its type smaller where the page is narrow for it, then gives each
 * column its share and breaks words, and numbers last.
 *
 * @returns  transform; adds `--narrowest`, in em, to the style of each table, the class `wide` where a phone has no room for
 *           it in large type, and `widest` where it has none at all. A wide table's columns have on a cell what they cannot do
 *           without, `--least`, in em, and what they need beyond it, `--more`; the table has the sum of the first, `--leasts`
 */
export function rehypeEpubTables() {
  return (tree: Element): undefined => {
    visit(tree, { tagName: 'table' }, (table) => {
      const columns = columnsOf(table)
      const width = sum(columns.map(({ width }) => width))
      addStyle(table, `--narrowest: ${width.toFixed(1)}`)
      if (width <= WIDE) return SKIP
      const { className } = table.properties
      table.properties.className = [
        ...(Array.isArray(className) ? className : []),
        classes.wide,
        ...(width > WIDEST ? [classes.widest] : []),
      ]
      const leasts = leastsOf(columns)
      addStyle(table, `--leasts: ${sum(leasts).toFixed(2)}`)
      for (const [index, { cell, width }] of columns.entries()) {
        const least = leasts[index] ?? 0
        if (cell) addStyle(cell, `--least: ${least.toFixed(2)}; --more: ${(width - least).toFixed(2)}`)
      }
      return SKIP
    })
  }
}

/** A character each, and whole numbers where that leaves words a place, the shortest first: years are whole the longest. */
function leastsOf(columns: readonly Column[]): number[] {
  const leasts = columns.map(({ width }) => Math.min(width, 1 + PADDING))
  const figures = [...columns.keys()].filter((index) => columns[index]?.isFigures)
  for (const index of figures.sort((a, b) => (columns[a]?.width ?? 0) - (columns[b]?.width ?? 0))) {
    const whole = leasts.with(index, columns[index]?.width ?? 0)
    if (sum(whole) <= MOST_LEAST) leasts.splice(0, leasts.length, ...whole)
  }
  return leasts
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function addStyle({ properties }: Element, declaration: string): void {
  properties.style = [...(properties.style ? [properties.style] : []), declaration].join('; ')
}

interface Column {
  /** What it needs, with the space beside it, in em */
  width: number
  /** Its longest word is a number. */
  isFigures: boolean
  /** One that is in this column alone */
  cell?: Element
}

function columnsOf(table: Element): Column[] {
  const rows: Element[][] = []
  visit(table, { tagName: 'tr' }, ({ children }) => {
    rows.push(children.filter((child) => child.type === 'element'))
  })
  const columns: Column[] = []
  for (const { cell, column } of placeInGrid(rows, spansOf)) {
    // What is over several columns has room in them.
    if (spansOf(cell).colSpan > 1) continue
    const text = textOf(cell)
    const width = narrowestText(text) + PADDING
    const known = columns[column]
    const isBroader = width > (known?.width ?? 0)
    columns[column] = {
      width: isBroader ? width : (known?.width ?? 0),
      isFigures: isBroader ? isNumberWidest(text) : (known?.isFigures ?? false),
      cell: known?.cell ?? cell,
    }
  }
  return [...columns].map((column) => column ?? { width: PADDING, isFigures: false })
}

function spansOf({ properties: { rowSpan, colSpan } }: Element): { rowSpan: number; colSpan: number } {
  return { rowSpan: Number(rowSpan ?? 1), colSpan: Number(colSpan ?? 1) }
}

function narrowestText(text: string): number {
  const pieces = text.match(PIECE) ?? []
  const least = FULL_WIDTH.test(text) ? narrowestJapanese(widthOf(text)) : 0
  return pieces.reduce((width, piece) => Math.max(width, widthOf(piece)), least)
}

function isNumberWidest(text: string): boolean {
  const pieces = text.match(PIECE) ?? []
  const widest = pieces.reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a), '')
  return /^[\d\p{P}\p{S}]*\d[\d\p{P}\p{S}]*\p{Script=Han}?$/u.test(widest)
}

function narrowestJapanese(width: number): number {
  return Math.min(width, Math.min(NARROWEST_OF_MANY, Math.max(NARROWEST, width / NARROWEST_OF_MANY)))
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0)
}

function widthOfCharacter(character: string): number {
  if (FULL_WIDTH.test(character)) return 1
  if (/\d/.test(character)) return FIGURE
  return /\p{Script=Cyrillic}/u.test(character) ? CYRILLIC_LETTER : LETTER
}

/** A cell's words, without readings. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'rt') return ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
