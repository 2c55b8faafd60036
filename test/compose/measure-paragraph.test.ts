import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeParagraph } from '../../src/compose/compose-paragraph.js'
import { defaultSettings } from '../../src/compose/default-settings.js'
import { measureParagraph } from '../../src/compose/measure-paragraph.js'
import type { Run, Shaper } from '../../src/compose/paragraph.js'
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

test('the last letter of a line is as wide as without the space that it was kerned with', () => {
  const kern = 1 / 8
  const shape: Shaper['shape'] = (value, language) =>
    plainFace.shape(value, language).map((one, at) => ({
      ...one,
      advance: one.advance - (value.slice(at).startsWith('’ ') ? kern : 0),
    }))
  const run = { ...text('keepers’ at', 'en'), face: { shape } } as Run
  const { least, most } = measureParagraph([run], SETTINGS)
  assert.deepEqual([least, most], [45, 57.5 - kern * 10])
  const [line] = composeParagraph([run], { ...SETTINGS, mode: 'greedy', isJustified: false, measure: 50 })
  assert.equal(
    line?.clusters.reduce((sum, { advance, after }) => sum + advance + after, 0),
    45,
  )
})

test('given line breaks end lines; a paragraph without text takes nothing', () => {
  const runs: Run[] = [text('港', 'ja'), { kind: 'break' }, text('港の町', 'ja')]
  assert.equal(measureParagraph(runs, SETTINGS).most, 30)
  assert.deepEqual(measureParagraph([], SETTINGS), { solid: 0, least: 0, most: 0 })
})
