import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import type { PublishedArticle } from '../../model/publication.js'
import { reportCapped } from '../../model/report-capped.js'
import type { TableFit } from './layout.js'

/**
 * Report each table that does not fit the page, and how it is set instead.
 *
 * @param fits      of all tables: for each article those of the running text, then those of the notes
 * @param articles  their files take the messages
 */
export function reportTables(fits: readonly TableFit[], articles: readonly PublishedArticle[]): void {
  const tables = articles.flatMap(({ tree, file }) => tablesOf(tree).map((table) => ({ ...table, file })))
  for (const [index, { widths, scale, breaksWords, isTurned }] of fits.entries()) {
    const { table, isWanted, file } = tables[index] ?? {}
    if (!table || !file) continue
    const data = { percent: Math.round(100 * scale), columns: widths.length }
    if (isTurned && !isWanted) reportCapped(file, 'turned-table.width', data, table.position)
    if (isWanted && !isTurned) reportCapped(file, 'turned-table.upright', undefined, table.position)
    if (breaksWords) reportCapped(file, 'reduced-table.words', data, table.position)
    else if (scale < 1 && (isWanted || !isTurned))
      reportCapped(file, 'reduced-table.type', data, table.position)
  }
}

/** A table, and whether its author wants it on a turned page. */
interface FoundTable {
  table: Element
  isWanted: boolean
}

function tablesOf(tree: Root): FoundTable[] {
  const ofText: FoundTable[] = []
  const ofNotes: FoundTable[] = []
  const listIn = (root: Root | Element, tables: FoundTable[]): void => {
    visit(root, 'element', (element, _index, parent) => {
      if (element.tagName === 'aside' && element !== root) {
        listIn(element, ofNotes)
        return SKIP
      }
      if (element.tagName === 'table') {
        const isWanted = parent?.type === 'element' && hasClass(parent, classes.turned)
        tables.push({ table: element, isWanted })
      }
      return undefined
    })
  }
  listIn(tree, ofText)
  return [...ofText, ...ofNotes]
}
