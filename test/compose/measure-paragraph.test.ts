import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultSettings } from '../../src/compose/default-settings.js'
import { measureParagraph } from '../../src/compose/measure-paragraph.js'
import type { Run } from '../../src/compose/paragraph.js'
import { plainFace } from './plain-face.js'

const SETTINGS = { ...defaultSettings, size: 10 }

function text(value: string, language: string): Run {
  return { kind: 'text', text: value, language, size: 10, face: plainFace, features: [] }
}

test('a paragraph is as wide as its longest line, and at the least as its longest part that stays whole', () => {
  assert.deepEqual(measureParagraph([text('港の町', 'ja')], SETTINGS), { solid: 10, least: 10, most: 30 })
  assert.deepEqual(measureParagraph([text('to measure', 'en')], SETTINGS), {
    solid: 5,
    least: 35,
    most: 47.5,
  })
})

test('a word may be parted at its hyphenation points, with a hyphen; a number may not', () => {
  const { least } = measureParagraph([text('mea\u00adsure', 'en')], SETTINGS)
  assert.equal(least, 20)
  assert.equal(measureParagraph([text('1,234,567', 'ja')], SETTINGS).least, 45)
})

test('given line breaks end lines; a paragraph without text takes nothing', () => {
  const runs: Run[] = [text('港', 'ja'), { kind: 'break' }, text('港の町', 'ja')]
  assert.equal(measureParagraph(runs, SETTINGS).most, 30)
  assert.deepEqual(measureParagraph([], SETTINGS), { solid: 0, least: 0, most: 0 })
})
