import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakTitle } from '../../src/editions/epub/cover/break-title.js'

const MEASURE = 11.34

const titles: [title: string, ...lines: string[]][] = [
  ['三つの文字を一つの頁に', '三つの文字を一つの頁に'],
  ['明治国家から大正社会へ（1905-1918年）', '明治国家から大正社会へ', '（1905-1918年）'],
  ['和文・キリル文字・ラテン文字の混植', '和文・キリル文字・', 'ラテン文字の混植'],
  ['「満洲国」の成立と崩壊――1931-1945年', '「満洲国」の成立と', '崩壊――1931-1945年'],
  ['日本統治下の南樺太における林業政策の展開', '日本統治下の', '南樺太における', '林業政策の展開'],
  ["The Printers' Revolution and Sapporo", "The Printers'", 'Revolution and Sapporo'],
  ['活字の拾い間違いと植え替えの記録', '活字の拾い間違いと', '植え替えの記録'],
  ['寄席文字の書き損じ控えと下書き', '寄席文字の書き損じ', '控えと下書き'],
  ['地域文化財団体連絡協議会報告書', '地域文化財団体', '連絡協議会報告書'],
  ['沿岸における明治四十年代の灯台守と通信', '沿岸における', '明治四十年代の', '灯台守と通信'],
  ['北海におけるカムチャツカ湾の漁業権問題', '北海における', 'カムチャツカ湾の', '漁業権問題'],
  ['ああああああああああああああああ', 'ああああああああ', 'ああああああああ'],
]

for (const [title, ...lines] of titles) {
  test(`a title is broken where a phrase ends: ${title}`, () => {
    assert.deepEqual(breakTitle(title, widthOf, MEASURE), lines)
  })
}

test('a word that is longer than the measure is a line', () => {
  assert.deepEqual(breakTitle(`${'w'.repeat(60)} end`, widthOf, MEASURE), ['w'.repeat(60), 'end'])
})

test('a title of hundreds of characters is broken, and loses none', () => {
  const title = '長い題名の文字。'.repeat(60)
  assert.equal(breakTitle(title, widthOf, MEASURE).join(''), title)
})

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0)
}
