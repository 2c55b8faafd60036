import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseDate } from '../../src/cite/parse-date.js'
import { printDate } from '../../src/cite/print-date.js'

describe('dates of sources', () => {
  const cases: [written: unknown, ja: string, ru: string, en: string][] = [
    [1989, '1989年', '1989', '1989'],
    ['1989', '1989年', '1989', '1989'],
    [{ 'date-parts': [['1989', '3']] }, '1989年', '1989', '1989'],
    // Ranges
    [{ 'date-parts': [[1912], [1914]] }, '1912–1914年', '1912–1914', '1912–1914'],
    [{ 'date-parts': [['1911', 5, 25], ['1912']] }, '1911–1912年', '1911–1912', '1911–1912'],
    ['1912-14', '1912–1914年', '1912–1914', '1912–1914'],
    ['1912--1914', '1912–1914年', '1912–1914', '1912–1914'],
    ['1912/1914', '1912–1914年', '1912–1914', '1912–1914'],
    ['1912～1914年', '1912–1914年', '1912–1914', '1912–1914'],
    [[{ year: 1912 }, { year: 1914 }], '1912–1914年', '1912–1914', '1912–1914'],
    // Without an end
    ['1921/', '1921年–', '1921–', '1921–'],
    ['1921/..', '1921年–', '1921–', '1921–'],
    ['1921～', '1921年–', '1921–', '1921–'],
    [{ 'date-parts': [[1921], [0]] }, '1921年–', '1921–', '1921–'],
    // About, supplied, uncertain
    [{ 'date-parts': [[1905]], circa: true }, '[1905年頃]', '[ок. 1905]', '[ca. 1905]'],
    ['1905~', '[1905年頃]', '[ок. 1905]', '[ca. 1905]'],
    ['c. 1905', '[1905年頃]', '[ок. 1905]', '[ca. 1905]'],
    ['1905年ころ', '[1905年頃]', '[ок. 1905]', '[ca. 1905]'],
    ['ок. 1905', '[1905年頃]', '[ок. 1905]', '[ca. 1905]'],
    ['1905?', '[1905年？]', '[1905?]', '[1905?]'],
    ['[1905]', '[1905年]', '[1905]', '[1905]'],
    // In words
    [{ literal: '明治38年' }, '明治38年', '明治38年', '明治38年'],
    ['大正10', '大正10年', '大正10', '大正10'],
    ['1921（大正10）', '1921（大正10）年', '1921（大正10）', '1921（大正10）'],
    ['近刊', '近刊', '近刊', '近刊'],
    ['c1960', 'c1960年', 'c1960', 'c1960'],
    // None
    ['n.d.', '出版年不明', 'б. г.', 'n.d.'],
    ['刊年不明', '出版年不明', 'б. г.', 'n.d.'],
    ['[s.a.]', '出版年不明', 'б. г.', 'n.d.'],
    // What files make of a year
    ['2004/03//', '2004年', '2004', '2004'],
    ['2004/05', '2004年', '2004', '2004'],
    ['1999.3', '1999年', '1999', '1999'],
    [[{ year: 2007, month: 4 }], '2007年', '2007', '2007'],
    [{ 'date-parts': [[-44]] }, '前44年', '44 до н. э.', '44 BC'],
    [{ 'date-parts': [[2015]], season: 2 }, '2015年夏', 'лето 2015', 'Summer 2015'],
  ]
  for (const [written, ja, ru, en] of cases) {
    it(`reads and says ${JSON.stringify(written)}`, () => {
      const date = parseDate(written)
      assert.ok(date)
      const said = (['ja', 'ru', 'en'] as const).map((language) => printDate(date, language, false))
      assert.deepEqual(said, [ja, ru, en])
    })
  }

  it('have a day where it is wanted, and what both ends share once', () => {
    const said = (written: unknown) => {
      const date = parseDate(written)
      assert.ok(date)
      return (['ja', 'ru', 'en'] as const).map((language) => printDate(date, language, true))
    }
    assert.deepEqual(said('1925-05-15'), ['1925年5月15日', '15 мая 1925', '15 May 1925'])
    assert.deepEqual(said('15 мая 1925 г.'), ['1925年5月15日', '15 мая 1925', '15 May 1925'])
    assert.deepEqual(said('1925-05'), ['1925年5月', 'май 1925', 'May 1925'])
    assert.deepEqual(said('1925-05-15/1925-05-17'), ['1925年5月15–17日', '15–17 мая 1925', '15–17 May 1925'])
    assert.deepEqual(said('1925-05-15/1925-06-01'), [
      '1925年5月15日–6月1日',
      '15 мая–1 июня 1925',
      '15 May–1 June 1925',
    ])
  })

  it('are seasons in ISO 8601-2 and ranges elsewhere', () => {
    assert.deepEqual(parseDate('2015-21', true), { 'date-parts': [[2015]], season: 1 })
    assert.deepEqual(parseDate('2015-21'), { 'date-parts': [[2015], [2021]] })
  })

  it('are none where nothing is said, and a fault where something else is', () => {
    for (const nothing of [undefined, null, '', {}, [], { 'date-parts': [[null]] }, { 'date-parts': [['']] }])
      assert.equal(parseDate(nothing), undefined, JSON.stringify(nothing))
    for (const other of [
      true,
      { 'date-parts': [['spring']] },
      { 'date-parts': [[2000, 99]] },
      { colour: 'red' },
    ])
      assert.equal(parseDate(other), false, JSON.stringify(other))
  })
})
