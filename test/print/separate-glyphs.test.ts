import assert from 'node:assert/strict'
import { test } from 'node:test'
import { separateGlyphs } from '../../src/fonts/separate-glyphs.js'

/** A font in which ⼈ looks like 人, and 〜 like ～ and ∼. */
const GLYPHS = new Map([
  ...([...'あいう人'].map((character, index) => [character, index + 10]) as [string, number][]),
  ['⼈', 13],
  ['〜', 20],
  ['～', 20],
  ['∼', 20],
  [' ', 1],
  ['\u00a0', 1],
  ['\u00ad', 1],
  ['f', 30],
  ['i', 31],
  ['ﬁ', 32],
])
const glyphOf = (character: string): number | undefined => GLYPHS.get(character)

test('characters with glyphs of their own make one set', () => {
  assert.deepEqual(separateGlyphs(glyphOf, 'あいう人'), [new Set('あいう人')])
})

test('characters that share a glyph stand in different sets, every character in one', () => {
  const sets = separateGlyphs(glyphOf, 'あ〜い～う∼人⼈')
  assert.deepEqual(
    sets
      .flatMap((set) => [...set])
      .sort()
      .join(''),
    [...'あ〜い～う∼人⼈'].sort().join(''),
  )
  for (const set of sets) {
    const glyphs = [...set].map(glyphOf)
    assert.equal(new Set(glyphs).size, glyphs.length)
  }
  assert.deepEqual(
    sets.map(({ size }) => size),
    [5, 2, 1],
  )
})

test('spaces and the hyphenation point stay in the first set, though they share a glyph', () => {
  assert.equal(separateGlyphs(glyphOf, 'あ \u00a0\u00ad').length, 1)
})

test('a ligature is not beside the letters that it is made of', () => {
  assert.deepEqual(separateGlyphs(glyphOf, 'ﬁfi'), [new Set('fi'), new Set('ﬁ')])
  assert.deepEqual(separateGlyphs(glyphOf, 'ﬁ'), [new Set('ﬁ')])
})

test('a character that the font lacks is in no set', () => {
  assert.deepEqual(separateGlyphs(glyphOf, 'あЖ'), [new Set('あ')])
})

test('the order of the characters changes nothing', () => {
  assert.deepEqual(separateGlyphs(glyphOf, '∼～〜あ'), separateGlyphs(glyphOf, 'あ〜～∼'))
})

test('an article of no characters needs no set', () => {
  assert.deepEqual(separateGlyphs(glyphOf, ''), [])
})
