import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Break } from '../../src/compose/break.js'
import { findBreaks } from '../../src/compose/find-breaks.js'
import { listClusters } from '../../src/compose/list-clusters.js'
import { EM } from './generate-paragraph.js'
import { plainFace } from './plain-face.js'

const AT_NUMBERS: ReadonlySet<number> = new Set([Break.counter, Break.number, Break.date])

/** The text with `¦` where a line may end at a number, and total fit avoids it. */
function marked(text: string): string {
  const clusters = listClusters([{ kind: 'text', text, language: 'ja', size: EM, face: plainFace }], 0)
  const breaks = findBreaks(clusters, 'strict')
  return clusters.map((cluster, at) => cluster.text + (AT_NUMBERS.has(breaks[at] ?? 0) ? '¦' : '')).join('')
}

for (const [what, expected] of [
  ['a number and its counter', '港に1921¦年と30¦人の客'],
  ['units in katakana and months', '船で12¦キロを2¦か月、3¦つの島'],
  ['an ordinal', '帳面の第¦3¦章から'],
  ['the numbers of a date', '朝の5¦月¦3¦日と9¦時¦30¦分'],
  ['a quantity by another', '頻度は1/¦日、500¦円¦/¦日、12km/¦時'],
  ['a fraction and a range of full-width signs', '割合は5¦／¦10と1917～¦22¦年'],
  ['numbers of full width', '帳面の１¦２¦頁'],
  ['a unit after a space', '道は12 ¦kmで、10 goodsではない'],
  ['two words with a slash between them', '船頭¦/水夫と港¦／町'],
  ['a sound in letters', '港の音/p/は'],
  ['a number and what it does not count', '版は15のままで1920¦以降'],
] as const)
  test(`a line ends rather elsewhere than in ${what}`, () => {
    assert.equal(marked(expected.replaceAll('¦', '')), expected)
  })

test('an accidental is at its letter, and no line ends between them; after a kana it is a sign like any other', () => {
  const runs = [
    ['調は', 'ja'],
    ['F', 'en'],
    ['♯とハ♯', 'ja'],
  ].map(
    ([text = '', language = '']) => ({ kind: 'text', text, language, size: EM, face: plainFace }) as const,
  )
  const clusters = listClusters(runs, 0)
  const breaks = findBreaks(clusters, 'strict')
  const at = (text: string) => clusters.findIndex((cluster) => cluster.text === text)
  const [letter, sharp] = [clusters[at('F')], clusters[at('♯')]]
  assert.equal(sharp?.class, letter?.class)
  assert.equal(sharp?.wantsAutospace, true)
  assert.equal(breaks[at('F')], Break.never)
  assert.notEqual(clusters.at(-1)?.class, letter?.class)
})
