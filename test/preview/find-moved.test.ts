import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMoved } from '../../src/preview/page/find-moved.js'

const BEFORE = '港の朝は早い。舟は沖へ出る。昼には市が立つ。夕方には灯がともる。夜は静かである。'

/** Where the words stand after an edit, found from where they stood. */
function followed(words: string, after: string): string {
  const offset = findMoved(BEFORE, after, BEFORE.indexOf(words))
  return after.slice(offset, offset + words.length)
}

test('a place stays with its words, wherever the edit is', () => {
  assert.equal(followed('昼には', BEFORE), '昼には')
  assert.equal(followed('昼には', `前書き。${BEFORE}`), '昼には')
  assert.equal(followed('昼には', `${BEFORE}後書き。`), '昼には')
  assert.equal(followed('昼には', BEFORE.replace('舟は沖へ出る。', '')), '昼には')
})

test('a place between two edits stays with its words', () => {
  const after = `前書き。${BEFORE}`.replace('静か', 'とても静か')
  assert.equal(followed('昼には', after), '昼には')
})

test('a place whose words are gone is where they were', () => {
  const after = BEFORE.replace('昼には市が立つ。', '')
  assert.equal(findMoved(BEFORE, after, BEFORE.indexOf('市が')), after.indexOf('夕方'))
})
