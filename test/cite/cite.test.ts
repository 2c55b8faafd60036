import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { visit } from 'unist-util-visit'
import { citeNotes, citeText } from './cite-text.js'
import { SOURCES } from './specimens.js'

const given = { references: SOURCES }

describe('cite', () => {
  it('sets each type in its own language, in full and then short', async () => {
    const expected: Record<string, [first: string, later: string]> = {
      'book-ja': ['原暉之『シベリア出兵：革命と干渉1917-1922』筑摩書房、1989年', '原暉之『シベリア出兵』5頁'],
      'foreign-ja': [
        'シーラ・フィッツパトリック『ある革命』山田花子訳、紀要書店、2001年',
        'シーラ・フィッツパトリック『ある革命』5頁',
      ],
      'latin-ja': ['John Stephan『サハリン』原書房、1973年', 'John Stephan『サハリン』5頁'],
      'chapter-ja': [
        '原暉之「北サハリンをめぐって」原暉之・外川継男編『講座 スラブの世界』第8巻、弘文堂、1995年、62-84頁',
        '原暉之「北サハリンをめぐって」5頁',
      ],
      'many-ja': ['一郎他編『多くの編者』紀要書店、2010年', '『多くの編者』5頁'],
      'news-ja': ['「大連会議」『東京朝日新聞』1922年1月21日、3面', '「大連会議」5面'],
      'thesis-ja': ['山川文「活字の旅」（博士論文、紀要大学、2015年）', '山川文「活字の旅」5頁'],
      'web-ja': ['「所蔵資料」『外交史料館』<https://example.jp/a_b>、2024年5月2日閲覧', '「所蔵資料」5頁'],
      'book-ru': [
        'Иоффе Г.З. Колчаковская авантюра и её крах. М., 1983',
        'Иоффе. Колчаковская авантюра и её крах. С. 5',
      ],
      'many-ru': ['Иванов А.Б. и др. Много авторов. М., 2003', 'Иванов и др. Много авторов. С. 5'],
      'news-ru': ['О мире // Правда. 1922. 21 января. С. 3', 'О мире. С. 5'],
      'thesis-ru': ['Иванов И.И. Остров: дис. … канд. ист. наук. М., 2004', 'Иванов. Остров. С. 5'],
      'web-ru': ['Фонды // Архивы России. <https://example.ru/> (дата обращения: 02.05.2024)', 'Фонды. С. 5'],
      'book-en': [
        'George Lensen, *Japanese Recognition of the U.S.S.R.* (Tokyo: Sophia University, 1970)',
        'Lensen, *Japanese Recognition*, p. 5',
      ],
      'edited-en': [
        'Ann Smith and Bo Jones, eds., *Essays*, 2nd ed. (Oxford: Press, 1999)',
        'Smith and Jones, *Essays*, p. 5',
      ],
      'chapter-en': [
        'Peter Berton, “From Enemies to Allies,” in *Essays*, ed. Ann Smith (Oxford: Press, 1999), pp. 1–20',
        'Berton, “From Enemies to Allies,” p. 5',
      ],
      'many-en': [
        'Jo Adams et al., “Many Hands,” *Journal* 11, no. 2 (1981): 5–9. <https://doi.org/10.1000/182>',
        'Adams et al., “Many Hands,” p. 5',
      ],
      'book-de': ['Ute Groß, *Über Schrift* (Berlin: Verlag, 2000)', 'Groß, *Über Schrift*, p. 5'],
    }
    for (const [key, pair] of Object.entries(expected)) {
      const notes = await citeNotes([`[@${key}]`, `[@${key}, 5頁]`], given)
      assert.deepEqual(notes, pair, key)
    }
  })

  it('has no space before the call that stands for a source, but one between two', async () => {
    const text =
      'One [@book-en], *two* [see @book-en] [@chapter-en].\n\n[@book-en] and [^1].\n\n[^1]: A [@book-en].'
    const { blocks } = await citeText(text, { ...given, lang: 'en' })
    assert.deepEqual(blocks.slice(0, 2), ['One（1）, *two*（2） （3）.', '（4） and （5）.'])
    assert.ok(blocks.some((block) => block.startsWith('A Lensen')))
  })

  it('names an archive in full once, and a set of volumes by the abbreviation that was announced once', async () => {
    const notes = await citeNotes(
      [
        '[@file-ru, л. 13]',
        '[@file-ru, л. 2-3]',
        '[@set-2, С. 5]',
        '[@set-4, С. 6]',
        '[@set-4, С. 7; @set-2, С. 8]',
      ],
      given,
    )
    assert.deepEqual(notes, [
      'АВП РФ (Архив внешней политики Российской Федерации), ф. 0146, оп. 4, п. 102, д. 3, л. 13',
      'АВП РФ, ф. 0146, оп. 4, п. 102, д. 3, л. 2-3',
      'Документы внешней политики СССР（以下、ДВП СССРと記す）. Т. 2. М., 1958. С. 5',
      'ДВП СССР. Т. 4. М., 1960. С. 6',
      'ДВП СССР. Т. 4. С. 7; ДВП СССР. Т. 2. С. 8',
    ])
  })

  it('parts sources by the sign of the language before, or of the one after', async () => {
    const note = '[@book-ja; @book-ru; @book-en; @latin-ja]'
    const [preceding = ''] = await citeNotes([note], given)
    const [following = ''] = await citeNotes([note], { ...given, settings: { separator: 'following' } })
    const signs = (text: string) => [...text.matchAll(/(?<=年|1983|1970\))[;；] ?/g)].map(([sign]) => sign)
    assert.deepEqual(signs(preceding), ['；', '; ', '; '])
    assert.deepEqual(signs(following), ['; ', '; ', '；'])
  })

  it('says 同上, Там же and Ibid. where that is asked for, and only of the source just before', async () => {
    const settings = { repeated: 'ibid' } as const
    const notes = await citeNotes(
      [
        '[@book-ja]',
        '[@book-ja, 5頁]',
        '[@book-ru]',
        '[@book-ru, С. 6]',
        '[@book-en]',
        '[@book-en, p. 7; @book-ja]',
        '[@book-ja]',
      ],
      { ...given, settings },
    )
    assert.equal(notes[1], '同上、5頁')
    assert.equal(notes[3], 'Там же. С. 6')
    assert.equal(notes[5], 'Ibid., p. 7; 原暉之『シベリア出兵』')
    assert.equal(notes[6], '原暉之『シベリア出兵』')
  })

  it('leaves out the author where the words before stand for them', async () => {
    const notes = await citeNotes(
      ['[拙稿 @chapter-ja]', '[-@book-ru, С. 6など]を参照。', '詳しくは、[@book-en, p. 16].'],
      given,
    )
    assert.deepEqual(notes, [
      '拙稿「北サハリンをめぐって」原暉之・外川継男編『講座 スラブの世界』第8巻、弘文堂、1995年、62-84頁',
      'Колчаковская авантюра и её крах. М., 1983. С. 6などを参照。',
      '詳しくは、George Lensen, *Japanese Recognition of the U.S.S.R.* (Tokyo: Sophia University, 1970), p. 16.',
    ])
  })

  it('gives a citation in running text a note of its own, numbered with the others', async () => {
    const { blocks, rules } = await citeText(
      '一[^1]、@book-ru [С. 5]は二[@book-ja, 3頁]。a@example.com \\@book-ja\n\n[^1]: 注。\n',
      { references: SOURCES.slice(0, 9).filter(({ id }) => id === 'book-ja' || id === 'book-ru') },
    )
    assert.deepEqual(blocks, [
      '一（1）、Иоффе（2）は二（3）。a@example.com @book-ja'.replace('a@example.com', '<a@example.com>'),
      '注。',
      'Колчаковская авантюра и её крах. М., 1983. С. 5.',
      '原暉之『シベリア出兵：革命と干渉1917-1922』筑摩書房、1989年、3頁。',
    ])
    assert.deepEqual(rules, [])
  })

  it('lists the works cited by language, sorted by reading, Cyrillic and Latin', async () => {
    const references = [
      {
        id: 'b',
        type: 'book',
        language: 'ja',
        author: [{ family: '矢作', given: '勝美' }],
        title: '明朝活字',
        publisher: '平凡社',
        issued: 1976,
        custom: { reading: 'やはぎ' },
      },
      {
        id: 'a',
        type: 'book',
        language: 'ja',
        author: [{ family: '府川', given: '充男' }],
        title: '聚珍録',
        publisher: '三省堂',
        issued: 2005,
        note: 'reading: ふかわ',
      },
      ...SOURCES.filter(({ id }) => ['book-ru', 'many-ru', 'book-en', 'chapter-en'].includes(id)),
    ]
    const { blocks } = await citeText(
      '文[^1]。\n\n[^1]: [@b; @a; @book-ru; @many-ru; @book-en; @chapter-en]\n',
      { references, settings: { worksCited: true } },
    )
    assert.deepEqual(blocks.slice(1, -1), [
      '文献一覧',
      '日本語文献',
      '府川充男『聚珍録』三省堂、2005年。矢作勝美『明朝活字』平凡社、1976年。',
      'ロシア語文献',
      'Иванов А.Б., Петров А.Б., Сидоров А.Б. и др. Много авторов. М., 2003.Иоффе Г.З. Колчаковская авантюра и её крах. М., 1983.',
      '欧文文献',
      'Berton, Peter, “From Enemies to Allies,” in *Essays*, ed. Ann Smith (Oxford: Press, 1999), pp. 1–20.Lensen, George, *Japanese Recognition of the U.S.S.R.* (Tokyo: Sophia University, 1970).',
    ])
  })

  it('links a later citation to the first, and gives each its language', async () => {
    const { tree } = await citeText(
      '文[^1]文[^2]。\n\n[^1]: [@book-ru]\n\n[^2]: [@book-ru, С. 5; @book-ja]\n',
      given,
    )
    const found: unknown[] = []
    visit(tree, 'citedSource', ({ lang, identifier, target }) => {
      found.push([lang, identifier ?? target])
    })
    assert.deepEqual(found, [
      ['ru', 'source-1'],
      ['ru', 'source-1'],
      ['ja', undefined],
    ])
  })

  it('is not the worse for articles that were cited before it', async () => {
    const settings = { worksCited: true }
    const cited = (id: string) =>
      citeText(`文[^1]。\n\n[^1]: [@${id}]\n`, {
        references: SOURCES.filter((one) => one.id === id),
        settings,
      })
    const alone = await cited('book-ru')
    await cited('many-ja')
    assert.deepEqual((await cited('book-ru')).blocks, alone.blocks)
  })
})
