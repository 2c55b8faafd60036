import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eastAsianName, prepareNames } from '../../src/cite/prepare-names.js'
import { readEastAsianName, readName, readStatement } from '../../src/cite/read-name.js'
import { shortTitle } from '../../src/cite/short-title.js'
import { swapQuotationMarks } from '../../src/cite/swap-quotation-marks.js'

describe('names without a comma', () => {
  it('are family first in Han, kana and Hangul', () => {
    assert.deepEqual(readEastAsianName('山川 文'), { family: '山川', given: '文' })
    assert.deepEqual(readEastAsianName('長谷部　学'), { family: '長谷部', given: '学' })
    assert.deepEqual(readEastAsianName('みなと 一郎'), { family: 'みなと', given: '一郎' })
    assert.deepEqual(readEastAsianName('海野 マリ'), { family: '海野', given: 'マリ' })
    assert.deepEqual(readEastAsianName('강 항구'), { family: '강', given: '항구' })
  })

  it('are in their own order in katakana, and one where they are a body’s', () => {
    assert.deepEqual(readEastAsianName('アン サンプル'), { family: 'サンプル', given: 'アン' })
    for (const body of ['架空省 港湾史料館', '架空県 教育委員会', '架空大学 港湾研究所', '架空連盟 本部'])
      assert.deepEqual(readEastAsianName(body), { literal: body.replace(' ', '') })
  })

  it('stay as they are in other scripts and without a space', () => {
    assert.equal(readEastAsianName('Ann Sample'), undefined)
    assert.equal(readEastAsianName('山川文'), undefined)
    assert.deepEqual(readName('Sample, Ann, Jr.'), { family: 'Sample', given: 'Ann', suffix: 'Jr.' })
  })

  it('have roles in the statements of Japanese libraries', () => {
    assert.deepEqual(readStatement('海野 学, 川岸港著 ; 山川文訳'), {
      author: [{ family: '海野', given: '学' }, { literal: '川岸港' }],
      translator: [{ literal: '山川文' }],
    })
    assert.equal(readStatement('海野学'), undefined)
  })
})

describe('names as they are printed', () => {
  it('have particles with the surname', () => {
    const name = { family: 'サンプル', given: 'アン・マリー', 'non-dropping-particle': 'フォン' }
    assert.equal(eastAsianName(name), 'アン・マリー・フォン・サンプル')
    assert.equal(
      eastAsianName({ family: 'Sample', given: 'Ann', 'non-dropping-particle': 'van' }),
      'Ann van Sample',
    )
    assert.equal(eastAsianName({ family: 'サンプル', given: '安' }), 'サンプル安')
    assert.equal(eastAsianName({ family: '강', given: '항구' }), '강항구')
  })

  it('end with the words for others where the list does', () => {
    const names = [{ family: '海野', given: '学' }, { literal: 'others' }]
    assert.deepEqual(prepareNames(names, 'ja'), [{ literal: '海野学他' }])
    assert.deepEqual(prepareNames([{ literal: 'Sample' }, { literal: 'et al.' }], 'en'), [
      { literal: 'Sample et al.' },
    ])
  })
})

describe('titles', () => {
  it('change the marks of titles in them', () => {
    assert.equal(swapQuotationMarks('山川『倉庫』を読む'), '山川「倉庫」を読む')
    assert.equal(swapQuotationMarks('山川『港の「倉庫」』を読む'), '山川「港の『倉庫』」を読む')
    assert.equal(swapQuotationMarks('港の「倉庫」'), '港の「倉庫」')
    assert.equal(swapQuotationMarks('港の「『倉庫』を読む」'), '港の「『倉庫』を読む」')
    assert.equal(swapQuotationMarks('港の』倉庫'), '港の』倉庫')
  })

  it('are short without subtitle and years, and end in no initial, number or preposition', () => {
    const short: [string, string][] = [
      ['港の倉庫：帳簿と人', '港の倉庫'],
      ['港の倉庫1925-1944', '港の倉庫'],
      ['港の倉庫（1925-1944年）', '港の倉庫'],
      ['架空港の1945年', '架空港の1945年'],
      ['「港：海」の歴史：序説', '「港：海」の歴史'],
      ['А.Б. Портов и его время. Сборник статей', 'А.Б. Портов и его время'],
      ['А. Б. Портов', 'А. Б. Портов'],
      ['Наш порт. Т. 2. Склады', 'Наш порт. Т. 2. Склады'],
      ['Порт в 1917', 'Порт в 1917'],
      ['The Road to 1945', 'The Road to 1945'],
      ['J. Dock. A Life', 'J. Dock'],
      ['Ports of the World. A History', 'Ports of the World'],
      ['St. Ann and the Sea: A History', 'St. Ann and the Sea'],
      ['Plan of the Port 1:500', 'Plan of the Port 1:500'],
    ]
    for (const [title, expected] of short) assert.equal(shortTitle(title), expected)
  })
})
