import assert from 'node:assert/strict'
import { Session } from 'node:inspector/promises'
import { test } from 'node:test'
import type subsetFont from 'subset-font'
import { forgetLibrariesWithMemory, loadWithMemory } from '../../src/model/libraries-with-memory.js'

test('a library that is forgotten is loaded anew, and what it held is given back', async () => {
  const first = new WeakRef(loadWithMemory<typeof subsetFont>('subset-font'))
  assert.equal(loadWithMemory('subset-font'), first.deref(), 'it is loaded once')
  forgetLibrariesWithMemory()
  const collector = new Session()
  collector.connect()
  // What a reference has given is held until the turn has ended; what held it may go only in the next collection.
  for (let time = 0; time < 3 && first.deref(); time++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    await collector.post('HeapProfiler.collectGarbage')
  }
  collector.disconnect()
  assert.equal(first.deref(), undefined)
  assert.equal(typeof loadWithMemory('subset-font'), 'function')
})
