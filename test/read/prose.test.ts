import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Nodes } from 'mdast'
import { readTemporary } from './temporary-article.js'

const PIECES = [
  '12',
  '30',
  'М.',
  'Наука',
  'Vol',
  '1',
  'p',
  'Art',
  'foo-bar',
  'あ',
  '「引用」',
  '（注）',
  ' ',
  '、',
  '。',
  'ru',
  'page',
  'С. ',
]
const COLONS = [':', ':', ':', '：', ' : ', '::', ': ']

/** A small generator of numbers, the same in every run. */
function* numbersBelow(seed: number): Generator<(limit: number) => number> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const value = state / 2 ** 32
    yield (limit) => Math.floor(value * limit)
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

describe('prose with colons', () => {
  it('comes through as it was written, without a message', async () => {
    const numbers = numbersBelow(1917)
    const pick = (list: readonly string[]) => list[numbers.next().value?.(list.length) ?? 0] ?? ''
    const paragraphs = Array.from({ length: 300 }, () => {
      const parts = Array.from({ length: 8 }, () => pick(PIECES) + pick(COLONS))
      return `文${parts.join('')}終`
    })
    const { tree, file } = await readTemporary(paragraphs.join('\n\n'))
    assert.deepEqual(file.messages, [])
    assert.deepEqual(tree.children.map(textOf), paragraphs)
  })

  it('keeps the note call or link that follows a colon', async () => {
    const { tree, rules } = await readTemporary(
      '12:30[^1]、М.:Наука[^2]、12:30[*時*](https://example.com)\n\n[^1]: 一\n[^2]: 二\n',
    )
    assert.deepEqual(rules, [])
    const [paragraph] = tree.children
    assert.deepEqual(
      paragraph && 'children' in paragraph ? paragraph.children.map((child) => child.type) : [],
      ['text', 'footnoteReference', 'text', 'footnoteReference', 'text', 'link'],
    )
  })
})

describe('headings', () => {
  it('without words are left out and told, wherever they stand', async () => {
    const { tree, file } = await readTemporary('## 一\n\n##\n\n> ### \n\n### 二\n\n文。')
    assert.deepEqual(
      file.messages.map(({ ruleId, line }) => [ruleId, line]),
      [
        ['empty-heading', 8],
        ['empty-heading', 10],
      ],
    )
    const headings = tree.children.filter(({ type }) => type === 'heading')
    assert.equal(headings.length, 2)
  })
})
