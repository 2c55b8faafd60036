import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoneLine } from '../../src/model/is-lone-line.js'

test('a Western last line is alone whatever its length, a Japanese one where it is a few characters', () => {
  assert.ok(isLoneLine('and so the ferry left.', 0.9))
  assert.ok(isLoneLine('である。', 0.1))
  assert.ok(!isLoneLine('港の朝に船が出るのであった。', 0.4))
})
