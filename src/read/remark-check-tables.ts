import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'

/**
 * Find cells for which a table has no column, which would be lost, and lines below a table that became rows of it.
 *
 * @returns  transform; reports `lost-cell` and `joined-line`
 * @see GitHub Flavored Markdown, 4.10 "Tables": the excess is ignored
 */
export function remarkCheckTables() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    visit(tree, 'table', (table) => {
      const columns = table.align?.length ?? table.children[0]?.children.length ?? 0
      for (const row of table.children) {
        const lost = row.children[columns]
        if (lost) reportCapped(file, 'lost-cell', { cells: row.children.length, columns }, lost)
        const written = source.slice(row.position?.start.offset, row.position?.end.offset)
        if (!written.includes('|') && row !== table.children[0])
          reportCapped(file, 'joined-line', { to: 'table' }, row)
      }
    })
  }
}
