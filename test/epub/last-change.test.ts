import assert from 'node:assert/strict'
import test from 'node:test'
import { lastChange } from '../../src/editions/epub/last-change.js'

const DAY = new Date('2026-03-31T00:00:00Z')

test('the moment of the last change is one for the same files and another for others, on the same day', () => {
  const first = lastChange(DAY, ['本文', new Uint8Array([1])])
  assert.deepEqual(lastChange(DAY, ['本文', new Uint8Array([1])]), first)
  const corrected = lastChange(DAY, ['本文を', new Uint8Array([1])])
  assert.notDeepEqual(corrected, first)
  assert.equal(corrected.toISOString().slice(0, 10), '2026-03-31')
})

test('a moment given to the second stays', () => {
  const given = new Date('2026-03-31T09:30:00Z')
  assert.deepEqual(lastChange(given, ['本文']), given)
})
