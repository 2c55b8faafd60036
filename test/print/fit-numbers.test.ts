import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run } from '../../src/compose/paragraph.js'
import { wholePartOf } from '../../src/editions/print/fit-numbers.js'
import type { RunToCompose } from '../../src/editions/print/layout.js'
import { plainFace } from '../compose/plain-face.js'

/** The part of a cell's text that stands before its decimal sign. */
function whole(text: string, language = 'ja', kind: 'text' | 'ruby' = 'text'): string | undefined {
  const run = { kind, text, language } as RunToCompose
  const paragraph = {
    measure: 0,
    size: 10,
    indent: 0,
    isJustified: false,
    alignment: 'start' as const,
    pushIn: 'solid' as const,
    hyphenFamily: '',
    runs: [run],
  }
  const runs: Run[] = [{ kind: 'text', text, language, size: 10, face: plainFace, features: [] }]
  const found = wholePartOf({ column: 0, columns: 1, padding: 0, isAtEnd: true, paragraph }, runs)
  return found?.map((part) => ('text' in part ? part.text : '')).join('')
}

test('a number is divided before its decimal sign, and before a percent sign or a bracket', () => {
  assert.deepEqual(
    ['1,234', '−56.7', '8.905', '1.5%', '（3）', '¥1,200', '12 345,6', '0．5'].map((text) => whole(text)),
    ['1,234', '−56', '8', '1', '（3', '¥1,200', '12 345,6', '0'],
  )
})

test('in languages with a decimal comma, before that', () => {
  assert.equal(whole('12 345,6', 'ru'), '12 345')
  assert.equal(whole('1.234,5', 'de'), '1.234')
})

test('words, ranges, dates and ruby are no numbers', () => {
  for (const text of ['不明', '－', '1917-1925', '3人', '1917年', '第1', ''])
    assert.equal(whole(text), undefined)
  assert.equal(whole('12', 'ja', 'ruby'), undefined)
})
