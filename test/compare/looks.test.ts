import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type Comparison, hasChanges } from '../../src/compare/comparison.js'
import type { Build } from '../../src/compare/read-build.js'
import { renderComparison } from '../../src/compare/render-comparison.js'
import { summariseComparison } from '../../src/compare/summarise-comparison.js'
import type { Language } from '../../src/messages/message.js'
import { say } from '../../src/messages/say.js'
import { articleWith, type Parts, replaceIn, sharedComparer } from './compared-articles.js'

/** Marked in every way, in a paragraph and in a note. */
function markedArticle(change: (parts: Parts) => void): Parts {
  return articleWith((parts) => {
    parts.paragraphs = [
      '## 朝',
      '港の*鐘*は{霧笛|むてき}より早く、**必ず**鳴る[^bell]。',
      '船の名は:uk[Одеса]、綱は麻である。',
    ]
    parts.notes = { bell: '*鐘*は:de[Lübeck]で鋳られた。' }
    change(parts)
  })
}

/** The changes of a comparison: what became of each unit, and what is marked otherwise in it. */
function looksOf({ text }: Comparison): unknown[] {
  return text.map(({ change, unit, looks = [] }) => [
    change,
    unit,
    ...looks.map(({ look, words, old, new: found }) => `${look} ${words}: ${old} → ${found}`),
  ])
}

function summaryOf(comparison: Comparison, language: Language): string[] {
  const line = summariseComparison(comparison).find(({ kind }) => kind === 'looks')
  return (line?.facts ?? []).map((fact) => say(language, fact))
}

describe('words that are marked otherwise are named', () => {
  const { make, compare } = sharedComparer()
  let base: Build

  before(async () => {
    base = await make(
      markedArticle(() => undefined),
      ['epub'],
    )
  })

  const comparedWith = async (change: (parts: Parts) => void): Promise<Comparison> =>
    compare(base, await make(markedArticle(change), ['epub']))

  test('marked as before they are no change', async () => {
    assert.equal(hasChanges(await comparedWith(() => undefined)), false)
  })

  test('the level of a heading, and a paragraph that becomes a quotation', async () => {
    const withEvening = (level: string): Parts =>
      markedArticle((parts) => {
        parts.paragraphs = [...parts.paragraphs, `${level} 夕`, '日が暮れる。']
        if (level === '###') replaceIn(parts, '船の名', '> 船の名')
      })
    const comparison = await compare(
      await make(withEvening('##'), ['epub']),
      await make(withEvening('###'), ['epub']),
    )
    assert.deepEqual(looksOf(comparison), [
      ['marked', 'paragraph', 'quotation 船の名はОдеса、綱は麻である。: undefined → '],
      ['marked', 'heading', 'level 夕: 2 → 3'],
    ])
    assert.deepEqual(summaryOf(comparison, 'ja'), [
      '「船の名はОдеса、綱は麻である。」の引用：なし→あり',
      '「夕」の見出しの段階：2→3',
    ])
    assert.equal(summaryOf(comparison, 'en')[1], 'level of the heading “夕”: 2 → 3')
  })

  test('a list that becomes a numbered one', async () => {
    const withList = (sign: string): Parts =>
      markedArticle(({ paragraphs }) => paragraphs.push(`${sign} 帆を張る`))
    const comparison = await compare(
      await make(withList('-'), ['epub']),
      await make(withList('1.'), ['epub']),
    )
    assert.deepEqual(looksOf(comparison), [['marked', 'item', 'numbering 帆を張る: undefined → ']])
  })

  test('emphasis that is taken away, given, or made stronger', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, '*鐘*', '鐘')
      replaceIn(parts, '**必ず**', '*必ず*')
      replaceIn(parts, '麻', '*麻*')
    })
    assert.deepEqual(looksOf(comparison), [
      [
        'marked',
        'paragraph',
        'emphasis 鐘:  → undefined',
        'emphasis 必ず: undefined → ',
        'strong 必ず:  → undefined',
      ],
      ['marked', 'paragraph', 'emphasis 麻: undefined → '],
    ])
    assert.equal(hasChanges(comparison), true)
    assert.equal(summaryOf(comparison, 'ja')[0], '「鐘」の強調：あり→なし')
    assert.equal(summaryOf(comparison, 'en')[0], 'emphasis of “鐘”: set → none')
  })

  test('another language, by its name', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, ':uk[Одеса]', 'Одеса')
      parts.notes.bell = '*鐘*は:fr[Lübeck]で鋳られた。'
    })
    assert.deepEqual(looksOf(comparison), [
      ['marked', 'paragraph', 'language Одеса: uk → ru'],
      ['marked', 'note', 'language Lübeck: de → fr'],
    ])
    assert.deepEqual(summaryOf(comparison, 'ja'), [
      '「Одеса」の言語：ウクライナ語→ロシア語',
      '「Lübeck」の言語：ドイツ語→フランス語（註1）',
    ])
    assert.deepEqual(summaryOf(comparison, 'en'), [
      'language of “Одеса”: Ukrainian → Russian',
      'language of “Lübeck”: German → French (note 1)',
    ])
  })

  test('a language against that of the article', async () => {
    const comparison = await comparedWith((parts) => replaceIn(parts, '麻', ':zh[麻]'))
    assert.deepEqual(summaryOf(comparison, 'ja'), ['「麻」の言語：日本語→中国語'])
  })

  test('another reading is no change of the text', async () => {
    const changed = await comparedWith((parts) => replaceIn(parts, 'むてき', 'ムテキ'))
    assert.deepEqual(looksOf(changed), [['marked', 'paragraph', 'reading 霧笛: むてき → ムテキ']])
    assert.deepEqual(
      changed.text[0]?.parts.map(({ kind }) => kind),
      ['same'],
    )
    assert.deepEqual(summaryOf(changed, 'ja'), ['「霧笛」のルビ：むてき→ムテキ'])
    const removed = await comparedWith((parts) => replaceIn(parts, '{霧笛|むてき}', '霧笛'))
    assert.deepEqual(looksOf(removed), [['marked', 'paragraph', 'reading 霧笛: むてき → undefined']])
  })

  test('in a changed paragraph only the unchanged words, and the reading of what is new is with it', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, '港の*鐘*は{霧笛|むてき}より早く', '町の鐘は{汽笛船|きてきせん}より早く')
    })
    const [change] = comparison.text
    assert.equal(change?.change, 'changed')
    assert.ok(change?.looks?.some(({ look, words }) => look === 'emphasis' && words === '鐘'))
    assert.ok(change?.parts.some(({ kind, text }) => kind === 'added' && /《.*せん》/.test(text)))
  })

  test('the page shows them under their paragraph, and many of them are counted in the summary', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, '*鐘*は', '鐘は')
      replaceIn(parts, '船の名は', '*船*の*名*は')
    })
    const html = Buffer.from(await renderComparison(comparison, 'ja')).toString()
    assert.match(html, /<ul class="marking"><li>「鐘」の強調：あり→なし<\/li><\/ul>/)
    assert.match(html, /<a href="#text">書式<\/a><\/th><td>「鐘」の強調：あり→なし、「船」の強調：なし→あり/)
    const [first] = comparison.text
    assert.ok(first?.looks)
    const many = { ...first, looks: Array.from({ length: 30 }, () => first.looks?.[0] ?? assert.fail()) }
    const facts = summaryOf({ ...comparison, text: [many] }, 'ja')
    assert.equal(facts.at(-1), `ほか${30 - facts.length + 1}か所`)
  })
})
