import type { Element, Nodes } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { placeInGrid } from '../../model/place-in-grid.js'

/** Space beside a cell's text, in em: what `epub.css` gives it on both sides, as a test holds. */
const PADDING = 0.8
/** Columns of Japanese are no narrower than this, in em. */
const NARROWEST = 2
/** A phone's page in the smallest type that `epub.css` gives a table, in em, as a test holds: what is wider has its words broken. */
const WIDEST = 25
/** About half of it, for type of twice that size; no measure of the sheet. */
const WIDE = 14
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u
/** What is never divided between lines: a character of Japanese, else what is between spaces that may be broken at. */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^ \n\t\u2009\u3000\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/**
 * Say of each table how narrow it can be with its words and numbers whole.
 *
 * A reading system cuts off what is wider than its page, and the rest of a table that scrolls when it is higher. So a table
 * may not be wider, and by this width `epub.css` makes its type smaller where a phone shows large type, before it breaks
 * numbers in two.
 *
 * @returns  transform; adds `--narrowest`, in em, to the style of each table that a phone has room for, and the class `wide`
 *           where it has none in large type
 */
export function rehypeEpubTables() {
  return (tree: Element): undefined => {
    visit(tree, { tagName: 'table' }, (table) => {
      const width = narrowestOf(table)
      const { style, className } = table.properties
      if (width <= WIDEST)
        table.properties.style = [...(style ? [style] : []), `--narrowest: ${width.toFixed(1)}`].join('; ')
      if (width > WIDE)
        table.properties.className = [...(Array.isArray(className) ? className : []), classes.wide]
      return SKIP
    })
  }
}

function narrowestOf(table: Element): number {
  const rows: Element[][] = []
  visit(table, { tagName: 'tr' }, ({ children }) => {
    rows.push(children.filter((child) => child.type === 'element'))
  })
  const columns: number[] = []
  for (const { cell, column } of placeInGrid(rows, spansOf)) {
    // What is over several columns has room in them.
    if (spansOf(cell).colSpan > 1) continue
    columns[column] = Math.max(columns[column] ?? 0, narrowestText(textOf(cell)))
  }
  return [...columns].reduce((sum, width = 0) => sum + width + PADDING, 0)
}

function spansOf({ properties: { rowSpan, colSpan } }: Element): { rowSpan: number; colSpan: number } {
  return { rowSpan: Number(rowSpan ?? 1), colSpan: Number(colSpan ?? 1) }
}

function narrowestText(text: string): number {
  const pieces = text.match(PIECE) ?? []
  const least = FULL_WIDTH.test(text) ? Math.min(NARROWEST, widthOf(text)) : 0
  return pieces.reduce((width, piece) => Math.max(width, widthOf(piece)), least)
}

/** Digits and letters are about half an em wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (FULL_WIDTH.test(character) ? 1 : 0.55), 0)
}

/** A cell's words, without readings. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'rt') return ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
