import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
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
  const tables = articles.flatMap(({ tree, file }) => tablesOf(tree).map((table) => ({ table, file })))
  for (const [index, { widths, scale, breaksWords }] of fits.entries()) {
    const { table, file } = tables[index] ?? {}
    if (!table || !file || (scale === 1 && !breaksWords)) continue
    const data = { percent: Math.round(100 * scale), columns: widths.length }
    reportCapped(file, breaksWords ? 'reduced-table.words' : 'reduced-table.type', data, table.position)
  }
}

function tablesOf(tree: Root): Element[] {
  const ofText: Element[] = []
  const ofNotes: Element[] = []
  visit(tree, 'element', (element) => {
    const isNote = element.tagName === 'aside'
    if (isNote) {
      visit(element, { tagName: 'table' }, (table: Element) => {
        ofNotes.push(table)
      })
      return 'skip'
    }
    if (element.tagName === 'table') ofText.push(element)
    return undefined
  })
  return [...ofText, ...ofNotes]
}
