import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { SurveyedCell } from '../../src/model/printed-page.js'
import { fillTables } from '../../src/pdf/tags/fill-tables.js'
import { isRegularTable } from '../../src/pdf/tags/is-regular-table.js'
import { plainTag, type Tag } from '../../src/pdf/tags/tag.js'

const full: SurveyedCell = { isEmpty: false, rows: 1, columns: 1 }
const empty: SurveyedCell = { ...full, isEmpty: true }
const td = (): Tag => plainTag('TD', [])
const tableOf = (...rows: Tag[][]): Tag =>
  plainTag('Table', [
    plainTag(
      'TBody',
      rows.map((cells) => plainTag('TR', cells)),
    ),
  ])

async function filled(table: Tag, rows: SurveyedCell[][]): Promise<boolean> {
  const { context } = await PDFDocument.create()
  fillTables(context, plainTag('Div', [table]), [rows])
  return isRegularTable(table)
}

test('empty cells come back where they were, and rows of nothing else', async () => {
  const table = tableOf([td(), td()], [td()], [td()])
  assert.equal(isRegularTable(tableOf([td(), td()], [td()])), false)
  const rows = [
    [full, full],
    [empty, full],
    [empty, empty],
    [full, empty],
  ]
  assert.equal(await filled(table, rows), true)
  const [group] = table.kids
  assert.equal(group?.kind === 'tag' && group.kids.length, 4)
})

test('an empty cell keeps the columns and rows that it takes', async () => {
  const wide = { ...empty, columns: 2 }
  const high = { ...empty, rows: 2 }
  assert.equal(await filled(tableOf([td(), td()], [td()]), [[full, full], [wide], [full, empty]]), true)
  assert.equal(await filled(tableOf([td()], [td()]), [[high, full], [full]]), true)
})

test('a table whose rows are not those of the page is left as it is', async () => {
  assert.equal(await filled(tableOf([td(), td()], [td()]), [[full, full]]), false)
})
