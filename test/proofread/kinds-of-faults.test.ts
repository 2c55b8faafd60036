import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureKinds } from './measure-kinds.js'

test('sixty kinds of faults that editors correct are found, and nothing where the text is right', async () => {
  const { kinds, elsewhere } = await measureKinds()
  assert.ok(kinds.length >= 60, String(kinds.length))
  assert.deepEqual(
    kinds.filter(({ found }) => found.length === 0).map(({ kind }) => kind),
    [],
  )
  assert.deepEqual(
    kinds.filter(({ falseAlarms }) => falseAlarms.length > 0),
    [],
  )
  assert.deepEqual(elsewhere, [])
})
