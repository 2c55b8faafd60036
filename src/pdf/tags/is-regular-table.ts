import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { type Tag, tagsIn } from './tag.js'

/**
 * Whether the cells of a table fill a rectangle, each place once, and the header cells that cells name are there.
 *
 * @see ISO 14289-1, 7.2, 7.5; ISO 32000-1, 14.8.5.7 "Table attributes"
 */
export function isRegularTable(table: Tag): boolean {
  const parts = table.kids.flatMap((kid) => (kid.kind === 'tag' ? [kid] : []))
  const groups = parts.filter(({ name }) => /^T(?:Head|Body|Foot)$/.test(name))
  const rows = parts.filter(({ name }) => name === 'TR')
  const ids = new Set([...tagsIn(table)].flatMap(({ id }) => (id ? [id.toString()] : [])))
  const named = [...tagsIn(table)].flatMap((tag) => headersOf(tag))
  // Cells do not go on from one group of rows into the next.
  const widths = [rows, ...groups.map(rowsOf)].flatMap((group) => (group.length > 0 ? [widthOf(group)] : []))
  return (
    widths.every((width) => width !== undefined && width === widths[0]) && named.every((id) => ids.has(id))
  )
}

function rowsOf({ kids }: Tag): Tag[] {
  return kids.flatMap((kid) => (kid.kind === 'tag' && kid.name === 'TR' ? [kid] : []))
}

/** How many columns rows have; `undefined` where they differ, cells are over each other, or one is beyond the last row. */
function widthOf(rows: readonly Tag[]): number | undefined {
  const taken = rows.map(() => new Set<number>())
  for (const [row, { kids }] of rows.entries()) {
    let column = 0
    for (const cell of kids) {
      if (cell.kind !== 'tag') continue
      while (taken[row]?.has(column)) column++
      for (let down = 0; down < spanOf(cell, 'RowSpan'); down++)
        for (let along = 0; along < spanOf(cell, 'ColSpan'); along++) {
          const places = taken[row + down]
          if (!places || places.has(column + along)) return undefined
          places.add(column + along)
        }
    }
  }
  const [width = 0] = taken.map(({ size }) => size)
  const isWhole = taken.every((places) => places.size === width && Math.max(-1, ...places) === width - 1)
  return isWhole ? width : undefined
}

function spanOf({ attributes }: Tag, key: 'RowSpan' | 'ColSpan'): number {
  for (const attribute of attributes) {
    if (!(attribute instanceof PDFDict)) continue
    const span = attribute.lookup(PDFName.of(key))
    if (span instanceof PDFNumber) return span.asNumber()
  }
  return 1
}

function headersOf({ attributes }: Tag): string[] {
  return attributes.flatMap((attribute) => {
    const headers = attribute instanceof PDFDict ? attribute.lookup(PDFName.of('Headers')) : undefined
    return headers instanceof PDFArray ? headers.asArray().map(String) : []
  })
}
