import assert from 'node:assert/strict'
import test from 'node:test'
import { comparableText } from '../../src/model/comparable-text.js'

test('the stroke that lengthens Arabic letters is not compared: a typeface may draw it between any two', () => {
  assert.equal(comparableText('سنة هـ'), comparableText('سـنة ه'))
  assert.notEqual(comparableText('سنة هـ'), comparableText('سنة'))
})

test('letters from right to left are compared whatever their order, and others in theirs', () => {
  assert.equal(comparableText('港の(ספר)'), comparableText('港の(רפס)'))
  assert.notEqual(comparableText('港の灯'), comparableText('灯の港'))
})
