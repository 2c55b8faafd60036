import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { rehypeKeepCalls } from '../../src/editions/shared/rehype-keep-calls.js'
import { classes } from '../../src/model/classes.js'

const RUNS: Readonly<Record<string, [run: string, kept: string]>> = {
  'one character of Japanese that ends with a question mark': ['海の雨が朝まで降ったのか？', '？'],
  'one character and the stop after it': ['海の雨が朝まで降った。', 'た。'],
  'the last word of Russian': ['история порта', 'порта'],
}

for (const [kind, [run, kept]] of Object.entries(RUNS)) {
  test(`a call after a run keeps ${kind}`, () => {
    const paragraph: Element = h('p', [h('span', run), h('a', { className: [classes.noteCall] }, '（1）')])
    rehypeKeepCalls()({ type: 'root', children: [paragraph] })
    const [rest, group] = paragraph.children as Element[]
    assert.ok(rest && group)
    assert.equal(textOf(group), `${kept}（1）`)
    assert.equal(textOf(rest), run.slice(0, -kept.length))
  })
}

test('a call after emphasis that ends with a strong word keeps that word, in both', () => {
  const run = h('em', ['the long story of ', h('strong', 'ports')])
  const paragraph: Element = h('p', [run, h('a', { className: [classes.noteCall] }, '1')])
  rehypeKeepCalls()({ type: 'root', children: [paragraph] })
  const [rest, group] = paragraph.children as Element[]
  assert.ok(rest && group)
  assert.equal(textOf(rest), 'the long story of ')
  const [emphasis] = group.children as Element[]
  assert.deepEqual(emphasis, h('em', [h('strong', 'ports')]))
})
