import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoneLastLine } from '../../src/model/is-lone-last-line.js'

test('a Western last line is alone whatever its length, a Japanese one where it is a few characters', () => {
  assert.ok(isLoneLastLine('and so the ferry left.', 0.9))
  assert.ok(isLoneLastLine('である。', 0.1))
  assert.ok(!isLoneLastLine('港の朝に船が出るのであった。', 0.4))
})
