import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { rehypeEpubTables } from '../../src/editions/epub/rehype-epub-tables.js'
import { readStyleSheet } from '../../src/styles/read-style-sheet.js'
import { elementsOf } from './parse-body.js'

/** The tables of rows of cells, as a phone is told of them. */
function tablesOf(...tables: (string | Element)[][][]): Element[] {
  const body = h(
    'body',
    tables.map((rows) =>
      h('figure.table', [
        h('table', [
          h(
            'tbody',
            rows.map((row) =>
              h(
                'tr',
                row.map((cell) => (typeof cell === 'string' ? h('td', cell) : cell)),
              ),
            ),
          ),
        ]),
      ]),
    ),
  )
  rehypeEpubTables()(body)
  return elementsOf(body, ({ tagName }) => tagName === 'table')
}

test('a table says how narrow it can be with words and numbers whole', () => {
  const [table] = tablesOf([
    ['年と月', 'Tokyo', '12345'],
    ['元', 'a b c', '1'],
  ])
  // Two characters of Japanese, five letters and five digits, each with the space beside it.
  assert.deepEqual(table?.properties, { style: '--narrowest: 9.9' })
})

test('a space that may not be broken at makes one word of two, and a reading is no part of a word', () => {
  const [broken, whole] = tablesOf([['pp. 22']], [['pp.\u00a022']])
  assert.equal(broken?.properties.style, '--narrowest: 2.5')
  assert.equal(whole?.properties.style, '--narrowest: 4.1')
  const [read] = tablesOf([[h('td', h('ruby', ['字', h('rt', 'transcription')]))]])
  assert.equal(read?.properties.style, '--narrowest: 1.8')
})

test('what is over several columns has room in them', () => {
  const [table] = tablesOf([[h('td', { colSpan: 2 }, 'Constitutional')], ['1', '2']])
  assert.equal(table?.properties.style, '--narrowest: 2.7')
})

test('space and room are those of the sheet', async () => {
  const sheet = await readStyleSheet('epub.css')
  const [, padding] = /^th,\ntd \{[^}]*padding: [\d.]+em ([\d.]+)em;/m.exec(sheet) ?? assert.fail()
  const [, page, least] = /max\((\d+)px \/ var\(--narrowest\), (\d+)px\)/.exec(sheet) ?? assert.fail()
  const room = Number(page) / Number(least)
  // Columns of one character of Japanese, each with the space on its two sides.
  const column = 1 + 2 * Number(padding)
  const columns = Math.floor(room / column)
  const [most, more] = tablesOf([new Array(columns).fill('字')], [new Array(columns + 1).fill('字')])
  assert.equal(most?.properties.style, `--narrowest: ${(columns * column).toFixed(1)}`)
  assert.equal(more?.properties.style, undefined)
})

test('below a cell of several rows the cells of a row are in the columns after it', () => {
  const [table] = tablesOf([
    [h('td', { rowSpan: 2 }, '港'), 'Constitutional'],
    ['Parliamentary', '1'],
  ])
  // One character, the longer of the two words, and one digit, each with the space beside it.
  assert.equal(table?.properties.style, '--narrowest: 11.7')
})

test('a table keeps the class and the style that it has', () => {
  const body = h('body', [
    h('table.ruled', { style: 'color: inherit' }, [
      h('tr', [h('td', 'Constitutional'), h('td', 'Parliament')]),
    ]),
  ])
  rehypeEpubTables()(body)
  const [table] = elementsOf(body, ({ tagName }) => tagName === 'table')
  assert.deepEqual(table?.properties, {
    className: ['ruled', 'wide'],
    style: 'color: inherit; --narrowest: 14.8',
  })
})

test('a cell may be as long as a book', () => {
  const [table] = tablesOf([['海'.repeat(400_000)]])
  assert.equal(table?.properties.style, '--narrowest: 2.8')
})

test('a table that large type leaves no room for is wide, and one that no phone has room for has its words broken', () => {
  const [wide, widest] = tablesOf(
    [['Constitutional', 'Parliament']],
    [['Constitutional', 'Parliament', 'Constitutional', 'Parliament']],
  )
  assert.deepEqual(wide?.properties, { style: '--narrowest: 14.8', className: ['wide'] })
  assert.deepEqual(widest?.properties, { className: ['wide'] })
})
