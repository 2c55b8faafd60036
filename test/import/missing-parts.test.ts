import assert from 'node:assert/strict'
import test from 'node:test'
import { missingParts } from '../../src/import/word/missing-parts.js'

const words = '船が港に着いた荷は倉に入った帳簿は残らない'

test('words of a source are found where the last part ended, before it, and in pieces', () => {
  const searched = { words, near: 0 }
  assert.deepEqual(missingParts('船が港に着いた', searched), [])
  assert.equal(searched.near, 7)
  assert.deepEqual(missingParts('帳簿は残らない', searched), [])
  assert.deepEqual(missingParts('荷は倉に入った', searched), [], 'before the last part')
  assert.deepEqual(missingParts('荷は倉(12)に入った', { words, near: 0 }), ['(12)'])
  assert.deepEqual(missingParts('船が港へ着いた', { words, near: 0 }), ['へ'])
})

test('parts of one or two characters are found at the ends of a text alone', () => {
  assert.deepEqual(missingParts('船と遠い島', { words, near: 0 }), ['と遠い島'])
  assert.deepEqual(missingParts('遠い島に船がある', { words, near: 0 }), ['遠い島に船がある'])
  assert.deepEqual(missingParts('遠い倉', { words, near: 0 }), ['遠い'])
})

test('the longest part is found, though a shorter one stands before it', () => {
  const searched = { words: '海は青い海は青く広い', near: 10 }
  assert.deepEqual(missingParts('海は青く広い', searched), [])
  assert.equal(searched.near, 10)
})
