import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charactersOfEncoding } from '../../src/fonts/characters-of-encoding.js'

/** How many characters of a range an encoding has. */
function count(encoding: 'big5' | 'euc-kr', first: number, last: number): number {
  const has = charactersOfEncoding(encoding)
  let found = 0
  for (let point = first; point <= last; point++) if (has(String.fromCodePoint(point))) found++
  return found
}

test('Big5 has the ideographs of its two levels, and Wansung those of KS X 1001 and its syllables', () => {
  assert.ok(['一', '龘', '籲'].every(charactersOfEncoding('big5')))
  assert.ok(count('big5', 0x4e00, 0x9fff) >= 13_051)
  assert.ok(['가', '힝', '漢'].every(charactersOfEncoding('euc-kr')))
  assert.equal(count('euc-kr', 0xac00, 0xd7a3), 2350)
})

test('what only some decoders have is not promised: private characters, and those added for Hong Kong', () => {
  for (const encoding of ['big5', 'euc-kr'] as const) assert.equal(count(encoding, 0xe000, 0xf8ff), 0)
  // HKSCS, rows 87 and FA.
  assert.ok(!['䏰', '㐀', '𠄌'].some(charactersOfEncoding('big5')))
  // Code page 949 alone.
  assert.ok(!['갂', '똠'].some(charactersOfEncoding('euc-kr')))
})
