import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { say } from '../../src/messages/say.js'
import { elementOfClass, notesOf } from '../../src/model/flow-text.js'
import { openPdf } from '../../src/pdf/open-pdf.js'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { checkByPort } from '../epub/epub-gates.js'
import { inJournal, publishInJournal } from '../journal/temporary-journal.js'
import { sharedBuilder } from './build-editions.js'
import { readNotePlaces } from './read-note-places.js'

const SENTENCE = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。'
const NOTES = Array.from({ length: 30 }, (_, index) => index + 1)
const SECTIONS = ['朝', '昼', '夜'].map((title, section) => {
  const calls = NOTES.slice(section * 10, section * 10 + 10)
  return `## ${title}\n\n${calls.map((note) => `${SENTENCE.repeat(3)}[^${note}]\n`).join('\n')}`
})
const ARTICLE = `---
title: 港の一日
author: { name: 波止場健, note: 報告にもとづく。 }
title-en: A Day in the Port
---

${SECTIONS.join('\n')}

:::summary{lang=en}
The port from morning to night.
:::

${NOTES.map((note) => `[^${note}]: 第${note}の註。${SENTENCE.repeat((note % 4) + 1)}\n`).join('\n')}`

describe('notes that are not at the foot of pages', () => {
  const build = sharedBuilder()

  /** Build the article with the settings of a journal's notes; what `kiyo check` asks of its editions is asked, too. */
  function make(notes: string, article = ARTICLE) {
    const journal = `title: 誌\nstyle:\n  notes: ${notes}\n`
    return inJournal({ 'journal.yaml': journal, 'article/article.md': article }, async (folder) => {
      const { file, files } = await build(folder, 'print', 'epub', 'web')
      assert.deepEqual(file.messages.map(String), [])
      const read = async (name: string) =>
        new Uint8Array(await readFile(files.find(({ path }) => path.endsWith(name))?.path ?? ''))
      const pdf = await read('print.pdf')
      const epub = await read('book.epub')
      const web = await read('web/index.html')
      const finished = { 'print.pdf': pdf, 'book.epub': epub, 'web/index.html': web }
      const gates = await inspectEditions(new Map(Object.entries(finished)))
      assert.deepEqual(
        gates.filter(({ passed }) => !passed).map(({ name }) => say('en', name)),
        [],
      )
      assert.deepEqual(await checkByPort(epub), [])
      const pages = await readPdfPages(pdf)
      const text = pages.flatMap(({ texts }) => texts.map((piece) => piece.text)).join('')
      return { text: text.replace(/\s/g, ''), web: new TextDecoder().decode(web), pdf }
    })
  }

  /** The authors' note is at the foot of the first page, and the others are each once, in order, after their calls. */
  async function expectAfterCalls(pdf: Uint8Array): Promise<void> {
    const { calls, notes } = await readNotePlaces(pdf)
    assert.deepEqual(
      calls.map(({ note }) => note),
      [0, ...NOTES],
    )
    assert.deepEqual(
      [...notes.keys()].sort((a, b) => a - b),
      [0, ...NOTES],
    )
    assert.equal(notes.get(0)?.page, 0)
    const isAfter = (one: { page: number; y: number }, other: { page: number; y: number }): boolean =>
      one.page > other.page || (one.page === other.page && one.y < other.y)
    for (const { note, place } of calls.slice(1)) {
      const own = notes.get(note) ?? assert.fail()
      const before = notes.get(note - 1) ?? assert.fail()
      assert.ok(isAfter(own, place), `note ${note} is after its call`)
      assert.ok(note === 1 || isAfter(own, before), `note ${note} is after the one before it`)
    }
  }

  test('after the article, in the form of the house', async () => {
    const { text, pdf, web } = await make("{ placement: article, call: '1)', number: '1)' }")
    await expectAfterCalls(pdf)
    assert.match(text, /戻って来た。30\).*註1\)第1の註.*30\)第30の註.*ADay/)
    assert.match(web, /<section class="notes end-notes" role="doc-endnotes" aria-labelledby="notes">/)
  })

  test('after each section, with numbers of its own and no heading', async () => {
    const { text, pdf } = await make("{ placement: section, numbering: section, heading: '' }")
    await expectAfterCalls(pdf)
    assert.match(text, /朝.*（10）.*1第1の註.*10第10の註.*昼.*（1）.*1第11の註.*夜.*（10）.*10第30の註/)
    assert.ok(!text.includes('註1第1'))
  })

  test('after the article by sections, whose headings are repeated over their notes', async () => {
    const { text } = await make('{ placement: article, numbering: section, heading: { ja: 注記 } }')
    assert.match(text, /注記朝1第1の註.*昼1第11の註.*夜1第21の註/)
  })

  test('of a summary are at its end, after the article’s own', async () => {
    const article = ARTICLE.replace('from morning to night.', 'from morning to night.[^s]')
    for (const placement of ['article', 'section']) {
      const { text } = await make(`{ placement: ${placement} }`, `${article}\n[^s]: Of the summary.\n`)
      assert.match(text, /30第30の註.*tonight\.（31）31Ofthesummary\./)
    }
  })

  test('come after a table that calls one and is turned onto a page of its own', async () => {
    const table = ': 表1　船 {turned}\n\n| 港 | 船 |\n| -- | -- |\n| 明石[^1] | 三 |'
    const article = `---\ntitle: 港\nauthor: 波止場健\n---\n\n${SENTENCE}\n\n${table}\n\n[^1]: 第一の註。\n`
    const journal = 'title: 誌\nstyle:\n  notes: { placement: article }\n'
    await inJournal({ 'journal.yaml': journal, 'article/article.md': article }, async (folder) => {
      const { file, files } = await build(folder, 'print')
      // The page before it ends early, which is told.
      assert.deepEqual(file.messages.filter(({ ruleId }) => ruleId !== 'forced-page-end').map(String), [])
      const pdf = await readFile(files.find(({ path }) => path.endsWith('print.pdf'))?.path ?? '')
      const pages = await readPdfPages(new Uint8Array(pdf))
      const text = pages.flatMap(({ texts }) => texts.map((piece) => piece.text)).join('')
      assert.ok(text.indexOf('明石') < text.indexOf('第一の註') && text.includes('明石'))
    })
  })

  test('on the page of the authors’ note, right after a heading of the text, which is in every edition', async () => {
    const short = ARTICLE.replace(/## 朝[\s\S]*(?=:::summary)/, `## 朝\n\n${SENTENCE}[^1]\n\n## 夕\n\n`)
    const article = short.replace(/\[\^2\]: [\s\S]*$/, '')
    const { text } = await make("{ placement: article, heading: '' }", article)
    assert.match(text, /来た。（1）夕1第1の註.*＊報告にもとづく。.*ADay/)
  })

  test('whose numbers are wider than their indent are set smaller, before the text, and that is told', async () => {
    const journal = 'title: 誌\nstyle:\n  notes: { placement: article, number: （1）, characters: 45 }\n'
    await inJournal({ 'journal.yaml': journal, 'article/article.md': ARTICLE }, async (folder) => {
      const { file, files } = await build(folder, 'print')
      assert.deepEqual(
        file.messages.map(({ ruleId, line, column }) => [ruleId, line, column]),
        [['cramped-note-number', 3, 57]],
      )
      const pdf = new Uint8Array(
        await readFile(files.find(({ path }) => path.endsWith('print.pdf'))?.path ?? ''),
      )
      const overlaps = await openPdf(pdf, async (document) => {
        const page = await document.getPage(document.numPages - 1)
        const { items } = await page.getTextContent()
        const boxes = items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [{ text: item.str, x: item.transform[4], width: item.width }]
            : [],
        )
        const starts = boxes.flatMap(({ text }, index) => (/^第\d*/.test(text) && index > 0 ? [index] : []))
        assert.ok(starts.length > 5)
        return starts.flatMap((index) => {
          const [number, text] = boxes.slice(index - 1, index + 1)
          const isOver = number && text && number.x < text.x && number.x + number.width > text.x
          return isOver ? [`${number.text} over ${text.text}`] : []
        })
      })
      assert.deepEqual(overlaps, [])
    })
  })
})

test('an article may say in its own style where its notes are', async () => {
  const files = {
    'article/article.md': ARTICLE.replace('author:', 'style: own.css\nauthor:'),
    'article/own.css': ':root { --note-placement: article; }',
  }
  const { publication } = await publishInJournal(files)
  const { tree } = publication?.articles[0] ?? assert.fail()
  assert.equal(
    notesOf({ type: 'root', children: [elementOfClass(tree, 'end-notes') ?? assert.fail()] }).size,
    30,
  )
})
