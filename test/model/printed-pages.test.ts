import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedPages } from '../../src/model/printed-pages.js'

test('a range of pages has an en dash in Western articles; Japanese keeps what is written', () => {
  assert.equal(printedPages('5-10', 'ru'), '5–10')
  assert.equal(printedPages('S5-S10', 'en'), 'S5-S10')
  assert.equal(printedPages('5-10', 'ja-JP'), '5-10')
  assert.equal(printedPages(undefined, 'en'), undefined)
})
