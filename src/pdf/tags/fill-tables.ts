import type { PDFContext } from '@cantoo/pdf-lib'
import type { SurveyedCell, SurveyedRow } from '../../model/printed-page.js'
import { plainTag, type Tag, tagsIn } from './tag.js'

/**
 * Put the empty cells back into the tables of a page: the browser has no tag for what paints nothing, and without them the
 * cells after an empty one are in the columns before their own. An empty header cell is one of data, for it heads nothing.
 *
 * @param page    the element of the page, changed
 * @param tables  the rows of its tables in their order; nothing is done where they are not those of the tags
 * @see ISO 14289-1, 7.2 "Text", 7.5 "Tables"
 */
export function fillTables(
  context: PDFContext,
  page: Tag,
  tables: readonly (readonly SurveyedRow[])[],
): void {
  const tagged = [...tagsIn(page)].filter(({ name }) => name === 'Table')
  const painted = tables.filter((rows) => rows.some(isPainted))
  if (tagged.length !== painted.length) return
  for (const [at, table] of tagged.entries()) fillTable(context, table, painted[at] ?? [])
}

function fillTable(context: PDFContext, table: Tag, rows: readonly SurveyedRow[]): void {
  const holders = [...tagsIn(table)].filter(({ kids }) => kids.some(isRow))
  const tagged = holders.flatMap(({ kids }) => kids.filter(isRow))
  if (tagged.length !== rows.filter(isPainted).length) return
  let holder = holders[0]
  let last: Tag | undefined
  for (const row of rows) {
    if (isPainted(row)) {
      last = tagged.shift()
      holder = holders.find(({ kids }) => last && kids.includes(last))
      if (last) fillRow(context, last, row)
    } else if (last && holder) {
      const empty = plainTag(
        'TR',
        row.map((cell) => emptyCell(context, cell)),
      )
      holder.kids.splice(holder.kids.indexOf(last) + 1, 0, empty)
      last = empty
    }
  }
}

function fillRow(context: PDFContext, row: Tag, cells: SurveyedRow): void {
  const tagged = row.kids.filter((kid) => kid.kind === 'tag' && /^T[HD]$/.test(kid.name))
  if (tagged.length !== row.kids.length || tagged.length !== cells.filter(({ isEmpty }) => !isEmpty).length)
    return
  row.kids = cells.flatMap((cell) => (cell.isEmpty ? [emptyCell(context, cell)] : tagged.splice(0, 1)))
}

function emptyCell(context: PDFContext, { rows, columns }: SurveyedCell): Tag {
  return { ...plainTag('TD', []), attributes: [context.obj({ O: 'Table', RowSpan: rows, ColSpan: columns })] }
}

function isPainted(row: SurveyedRow): boolean {
  return row.some(({ isEmpty }) => !isEmpty)
}

function isRow(kid: Tag['kids'][number]): kid is Tag {
  return kid.kind === 'tag' && kid.name === 'TR'
}
