import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listNumbers } from '../../src/proofread/copy/list-numbers.js'

test('only consecutive numbers of lines are a range: those of cells of three lines do not overlap', () => {
  const rows = [[10, 13], [11, 14], [7, 8, 9], [1, 2, 5, 8, 9], [4]]
  assert.deepEqual(rows.map(listNumbers), ['10, 13', '11, 14', '7–9', '1–2, 5, 8–9', '4'])
})
