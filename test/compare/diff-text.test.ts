import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffText, followOffset } from '../../src/compare/diff-text.js'

/** `言葉[-旧-]{+新+}`, as `git diff --word-diff` writes it. */
function wordDiff(before: string, after: string): string {
  const parts = diffText(before, after)
  const side = (kind: 'added' | 'removed'): string =>
    parts
      .filter((part) => part.kind === kind || part.kind === 'same')
      .map(({ text }) => text)
      .join('')
  assert.equal(side('removed'), before)
  assert.equal(side('added'), after)
  return parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')
}

for (const [name, before, after, expected] of [
  ['nothing', '同じ文。', '同じ文。', '同じ文。'],
  ['a Japanese character', '小さな事故の背後', '小さな事件の背後', '小さな事[-故-]{+件+}の背後'],
  ['a number', '1998年に', '1999年に', '[-1998-]{+1999+}年に'],
  ['a word with an apostrophe', "the author's hand", 'the authors hand', "the [-author's-]{+authors+} hand"],
  [
    'a Cyrillic word',
    'Русско-японские связи',
    'Русско-китайские связи',
    '[-Русско-японские-]{+Русско-китайские+} связи',
  ],
  ['an addition', '港の朝', '港の長い朝', '港の{+長い+}朝'],
  ['an omission', '港の長い朝', '港の朝', '港の[-長い-]朝'],
  ['two additions with one character between', '甲の乙', '新しい甲の古い乙', '{+新しい+}甲の{+古い+}乙'],
  [
    'words that have a particle in common',
    '帝国の崩壊を論じた',
    '政府の交替を論じた',
    '[-帝国の崩壊-]{+政府の交替+}を論じた',
  ],
  ['a voiced mark', 'か\u3099く', 'かく', '[-か\u3099-]{+か+}く'],
  ['a character beyond the first plane', '𠮷野家', '吉野家', '[-𠮷-]{+吉+}野家'],
] as const) {
  test(`a difference of ${name}`, () => {
    assert.equal(wordDiff(before, after), expected)
  })
}

test('two texts of nothing in common are one taken out and one put in', () => {
  const [before, after] = ['あ'.repeat(7000), 'い'.repeat(7000)]
  assert.deepEqual(diffText(before, after), [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})

test('a place is followed through what was put in and taken out', () => {
  const parts = diffText('甲の乙の丙', '甲の新しい乙の丙')
  assert.deepEqual(followOffset(parts, 0), [0, 0])
  assert.deepEqual(followOffset(parts, 1), [1, 1])
  assert.deepEqual(followOffset(parts, 2), [2, 5])
  assert.deepEqual(followOffset(parts, 3), [6, 6])
  assert.deepEqual(followOffset(parts, 5), [8, 8])
})
