import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toString as textOf } from 'hast-util-to-string'
import { furnitureOf } from '../../src/editions/print/fill-furniture.js'
import { parseNumberForm, writeNumber } from '../../src/model/number-form.js'
import { fillPattern, listUnfilled } from '../../src/model/pattern.js'
import { ARTICLE, messagesOf, publishInJournal } from './temporary-journal.js'

const journal = (style: string) => ({ 'journal.yaml': `title: 誌\nstyle:\n${style.replace(/^/gm, '  ')}\n` })

/** The text of an article that is set in a journal's style, numbers and calls in. */
async function set(style: string, body: string, front = ''): Promise<string> {
  const article = `---\ntitle: 題\nsubtitle: 副題\nauthor: 名\n${front}---\n\n${body}`
  const { publication, file } = await publishInJournal({ ...journal(style), 'article/article.md': article })
  assert.deepEqual(file.messages.filter(({ fatal }) => fatal).map(String), [])
  return publication ? textOf(publication.articles[0]?.tree ?? { type: 'root', children: [] }) : ''
}

describe('forms of numbers', () => {
  const written: readonly (readonly [example: string, numbers: readonly string[]])[] = [
    ['（1）', ['（1）', '（9）', '（23）']],
    ['1)', ['1)', '9)', '23)']],
    ['１．', ['１．', '９．', '２３．']],
    ['第一章', ['第一章', '第九章', '第二十三章']],
    ['I.', ['I.', 'IX.', 'XXIII.']],
    ['i)', ['i)', 'ix)', 'xxiii)']],
    ['a)', ['a)', 'i)', 'w)']],
    ['A', ['A', 'I', 'W']],
    ['①', ['①', '⑨', '㉓']],
    ['*', ['*', '*********', '*'.repeat(23)]],
    ['註1', ['註1', '註9', '註23']],
    ['§ 1.', ['§ 1.', '§ 9.', '§ 23.']],
  ]
  for (const [example, numbers] of written) {
    test(example, () => {
      const form = parseNumberForm(example) ?? assert.fail(example)
      assert.deepEqual(
        [1, 9, 23].map((number) => writeNumber(number, form)),
        numbers,
      )
    })
  }

  test('under numbers above them', () => {
    const form = parseNumberForm('1.1') ?? assert.fail()
    assert.equal(writeNumber(3, form, [2]), '2.3')
  })

  test('none, where no one is in it, or two', () => {
    for (const example of ['', '（）', '註', '1-1', 'Chapter'])
      assert.equal(parseNumberForm(example), undefined)
  })
})

describe('the forms of a house', () => {
  const body =
    '## はじめに\n\n文[^a]。次の文[^b]、[^c]。\n\n## 本論\n\n### 細目\n\n## 結論\n\n[^a]: 甲。\n[^b]: 乙。\n[^c]: 丙。\n'

  test('of what comes after the text', async () => {
    const front = 'funding: 助成を受けた。\n'
    const back = '::::acknowledgements\n礼。\n::::\n\n::::postscript\n付。\n::::\n\n[^a]: 甲。\n'
    const text = (order: string) =>
      set(`notes: { placement: article }\nback-matter: { order: ${order} }`, `文[^a]。\n\n${back}`, front)
    const places = async (order: string) => {
      const all = await text(order)
      const words = ['註', '謝辞', '付記', '研究助成']
      return words.toSorted((a, b) => all.lastIndexOf(a) - all.lastIndexOf(b))
    }
    assert.deepEqual(await places('[]'), ['謝辞', '付記', '研究助成', '註'])
    assert.deepEqual(await places('[notes, postscript]'), ['註', '付記', '謝辞', '研究助成'])
    assert.deepEqual(await places('[funding, notes, acknowledgements]'), ['研究助成', '註', '謝辞', '付記'])
    // A note is not before its call.
    const style = 'notes: { placement: article }\nback-matter: { order: [notes, postscript] }'
    const all = await set(style, `文。\n\n${back.replace('付。', '付[^a]。')}`, front)
    assert.match(all, /付.*甲。.*礼。/s)
  })

  test('of calls and numbers of notes', async () => {
    const text = await set("notes: { call: '1)', number: '註1' }", body)
    assert.match(text, /文1\)。次の文2\)、3\)。/)
    assert.match(text, /註1甲。/)
  })

  test('of calls by the language of the article', async () => {
    const style = "notes: { call: { ja: '1)', en: '*' } }"
    assert.match(await set(style, 'Text[^a].\n\n[^a]: A.\n', 'lang: en\n'), /Text\*\./)
    assert.match(await set(style, '文[^a]。\n\n[^a]: 甲。\n'), /文1\)。/)
    assert.match(await set(style, 'Текст[^a].\n\n[^a]: А.\n', 'lang: ru\n'), /Текст1\./)
  })

  test('of the side of the stop that calls stand on', async () => {
    assert.match(await set('notes: { call-position: after-stop }', body), /文。（1）次の文、（2）。（3）/)
    const after = '文。[^a]次、[^b]終わり\n\n[^a]: 甲。\n[^b]: 乙。\n'
    assert.match(await set('notes: { call-position: before-stop }', after), /文（1）。次（2）、終わり/)
    assert.match(await set('notes: {}', after), /文。（1）次、（2）終わり/)
  })

  test('of subtitles', async () => {
    assert.match(await set("title: { subtitle: '＝{subtitle}＝' }", body), /題＝副題＝名/)
    assert.match(await set("title: { subtitle: { en: ': {subtitle}' } }", body), /題――副題――名/)
  })

  test('of the title above a summary and of its subtitle: a colon only where the house says nothing', async () => {
    const article =
      '---\ntitle: { en: Port, ja: 港, ru: Порт }\nsubtitle: { en: Sea, ja: 海, ru: Море }\nauthor: 名\nlang: en\ndate: 2026\n---\n\nText.\n\n' +
      '::::summary{lang=ja}\n\n要旨の文。\n\n::::\n\n::::summary{lang=ru}\n\nТекст.\n\n::::\n'
    const textIn = async (style: string): Promise<string> => {
      const { publication } = await publishInJournal({ ...journal(style), 'article/article.md': article })
      return textOf(publication?.articles[0]?.tree ?? { type: 'root', children: [] })
    }
    assert.match(await textIn('notes: {}'), /港――海――名要旨の文。Порт:Море名/)
    assert.match(await textIn("title: { subtitle: '{subtitle}' }"), /港海名要旨の文。ПортМоре名/)
  })

  test('of calls and subtitles of articles in Western languages, where the journal says nothing of them', async () => {
    for (const lang of ['en', 'ru', 'de', 'el']) {
      const text = await set('notes: {}', 'Text.[^a]\n\n[^a]: A.\n', `lang: ${lang}\n`)
      assert.match(text, /題副題名.*Text\.1/s)
    }
    assert.match(await set("notes: { call: '1)' }", 'Text.[^a]\n\n[^a]: A.\n', 'lang: en\n'), /Text\.1\)/)
  })

  test('of numbers of headings, which are told once where the author has typed numbers, too', async () => {
    const own =
      '## はじめに\n\n文。\n\n## 一　港\n\n文。\n\n### （1）船\n\n文。\n\n### （2）荷\n\n文。\n\n## 二　人\n\n文。\n'
    const told = (style: string) =>
      messagesOf({ ...journal(style), 'article/article.md': `---\ntitle: 題\nauthor: 名\n---\n\n${own}` })
    assert.deepEqual(await told('headings: { numbers: [第一章, 1.1] }'), [
      'article.md:10:1 typed-heading-number',
    ])
    assert.deepEqual(await told('headings: { numbers: [given, 1] }'), [
      'article.md:14:1 typed-heading-number',
    ])
    assert.deepEqual(await told('headings: { numbers: [given] }'), [])
    assert.deepEqual(await told('notes: { call: 1 }'), [])
  })

  test('of numbers of headings by the language of the article', async () => {
    const english = '## Harbours\n\nText.\n\n### Ships\n\nText.\n'
    const byLanguage = "headings: { numbers: { ja: [第一章, 1.1], en: ['1.', 1.1] } }"
    assert.match(await set(byLanguage, '## 港\n\n文。\n\n### 船\n\n文。\n'), /第一章　港文。\s*1\.1　船/)
    assert.match(await set(byLanguage, english, 'lang: en\n'), /1\.\u00a0HarboursText\.\s*1\.1\u00a0Ships/)
    // Of a language that is not named the author's own stay.
    assert.doesNotMatch(await set(byLanguage, english, 'lang: de\n'), /1\./)
    const told = async (style: string, lang: string) => {
      const front = `---\ntitle: T\nauthor: { family: N, given: M }\nlang: ${lang}\n---\n\n`
      const said = await messagesOf({ ...journal(style), 'article/article.md': front + english })
      return said.filter((one) => one.includes('heading-number'))
    }
    assert.deepEqual(await told('headings: { numbers: [第一章, 1.1] }', 'en'), [
      'article.md:7:1 foreign-heading-number',
    ])
    assert.deepEqual(await told('headings: { numbers: [第一章, 1.1] }', 'zh'), [])
    assert.deepEqual(await told('headings: { numbers: [1, 一] }', 'ru'), [
      'article.md:11:1 foreign-heading-number',
    ])
    assert.deepEqual(await told(byLanguage, 'en'), [])
    assert.deepEqual(await told('headings: { numbers: { en: [第一章] } }', 'en'), [])
  })

  test('of numbers of headings, level by level, and of headings that have none', async () => {
    const style = 'headings: { numbers: [第一章, 1.1], unnumbered: [はじめに] }'
    assert.match(await set(style, body), /名はじめに文.*第一章　本論1\.1　細目第二章　結論/s)
    assert.match(await set('headings: { numbers: [given, 1] }', body), /本論1　細目結論/)
    const back = '## 一\n\n文。\n\n::::acknowledgements\n\n謝す。\n\n::::\n'
    assert.match(await set('headings: { numbers: [1] }', back), /1　一文。\s*謝辞\s*謝す。/)
  })
})

describe('running heads and folios', () => {
  test('are patterns of what the article and its journal say', async () => {
    const style =
      "running-head: { left: '{author}', right: '{journal}[　第{volume}巻][{issue}号]' }\nfolio: { text: '{page}' }"
    const { publication } = await publishInJournal({
      ...journal(style),
      'article/article.md': ARTICLE.replace('author', 'journal: { volume: 3 }\nauthor'),
    })
    const [one] = publication?.articles ?? []
    const { furniture, missing } = furnitureOf(one ?? assert.fail(), publication?.journal)
    assert.deepEqual(missing, [])
    assert.equal(furniture.runningHead.right.join(''), '誌　第3巻')
    assert.deepEqual(furniture.folio.left, ['', { variable: 'page' }, ''])
    assert.equal(furniture.folio.first.join(''), '')
  })

  test('may be others in other languages of articles', async () => {
    const style = 'running-head: { right: { ja: 第一号, en: Number 1 } }'
    const headOf = async (lang: string): Promise<string | undefined> => {
      const article = ARTICLE.replace('author', `lang: ${lang}\nauthor`)
      const { publication } = await publishInJournal({ ...journal(style), 'article/article.md': article })
      const [one] = publication?.articles ?? []
      return furnitureOf(one ?? assert.fail(), publication?.journal).furniture.runningHead.right.join('')
    }
    assert.deepEqual(
      [await headOf('ja'), await headOf('en'), await headOf('ru')],
      ['第一号', 'Number 1', '題'],
    )
  })

  test('want what they name outside of brackets', () => {
    const values: Readonly<Record<string, string>> = { journal: '誌' }
    const find = (name: string) => values[name]
    const fill = (pattern: string) => fillPattern(pattern, find, () => false).join('')
    assert.equal(fill('{journal}[ {volume}]'), '誌')
    assert.equal(fill('{journal} {volume}'), '誌 ')
    assert.deepEqual(listUnfilled('{journal} {volume}[-{issue}]', find), ['volume'])
  })

  test('have braces and brackets of a title as they are', () => {
    const title = '図[{page}頁]と{d: 1}'
    const parts = fillPattern(
      '{title}（{page}）',
      () => title,
      (name) => name === 'page',
    )
    assert.deepEqual(parts, ['', title, '（', { variable: 'page' }, '）'])
  })

  test('name nothing that does not exist, and forms are forms', async () => {
    assert.deepEqual(await messagesOf(journal("running-head: { left: '{auther}' }")), [
      '../journal.yaml:3:25 invalid-journal.variable',
    ])
    assert.deepEqual(await messagesOf(journal('notes: { call: 註 }')), [
      '../journal.yaml:3:18 invalid-journal.number-form',
    ])
    assert.deepEqual(await messagesOf(journal("title: { subtitle: '――' }")), [
      '../journal.yaml:3:22 invalid-journal.no-subtitle',
    ])
    assert.deepEqual(await messagesOf(journal('running-head: { position: middle }')), [
      '../journal.yaml:3:29 invalid-journal.choice',
    ])
  })
})
