import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import type { ShownPages } from '../../src/model/shown-pages.js'
import { buildPreview } from '../../src/pipeline/build-preview.js'
import { figure } from './preview-manuscript.js'

/** Positions are read from the browser as 64ths of a pixel of pages that are at other places of its document, in px. */
const EXACT = 1e-6

let browser: Browser
let folder: string
let opened = 0
/** Of the builds that follow one another. */
const session = {}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiyo-edited-'))
  await mkdir(join(folder, 'figures'))
  await writeFile(join(folder, 'figures', 'tide.svg'), figure('navy'))
  browser = await openBrowser()
  const open = browser.newPage.bind(browser)
  browser.newPage = (...options) => {
    opened++
    return open(...options)
  }
})

after(async () => {
  await closeBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

const SENTENCE = '朝の市には近くの村から人が集まり、昼には沖の舟がもどって、夕方には灯がともる。'
const ROW = '| 舟の数 | 十二 |'
const FIGURE = '![潮の図](figures/tide.svg){alt="潮の満ち引き"}'
const NOTE = '\n\n[^added]: 古い帳面は蔵にある。\n'

/** A manuscript of several pages, with what an edit may change. */
function manuscript(): string {
  const paragraphs = Array.from({ length: 40 }, (_, index) => {
    const call = index % 4 === 3 ? `潮の満ち引きは帳面に残る[^n${index}]。` : ''
    return `第${index}段は港の一日をしるす。${call}${SENTENCE.repeat(3)}`
  })
  paragraphs.splice(30, 0, `| 項目 | 数 |\n| -- | -- |\n${ROW}`)
  paragraphs.splice(24, 0, '## 夕の港')
  paragraphs.splice(16, 0, '> 港の帳面には、日ごとの潮と風とが残る。\n>\n> 古い帳面は蔵にある。')
  paragraphs.splice(12, 0, FIGURE)
  paragraphs.splice(8, 0, '## 朝の港\n\n### 市の人')
  const notes = paragraphs.flatMap((text) => {
    const [name] = /\[\^n\d+\]/.exec(text) ?? []
    return name ? [`${name}: 潮の帳面、${SENTENCE}`] : []
  })
  return ['---\ntitle: 港の記録\nauthor: 試し書き\n---', '## はじめに', ...paragraphs, ...notes].join('\n\n')
}

/** The pages of a build, as far as they can be compared. */
async function pagesOf(text: string, session: object): Promise<ShownPages> {
  await writeFile(join(folder, 'article.md'), text)
  const means = {
    browser: async () => browser,
    session,
    modified: new Date(0),
    signal: new AbortController().signal,
  }
  for await (const part of buildPreview(folder, means)) {
    if (part.kind === 'pages') return part.shown
    if (part.kind === 'messages') assert.fail(part.file.messages.map(String).join('\n'))
  }
  return assert.fail('no pages')
}

/** Assert that two values are equal, and their numbers, also those in HTML, as good as equal. */
function assertAlike(actual: unknown, expected: unknown, path: string): void {
  if (typeof actual === 'number' && typeof expected === 'number')
    assert.ok(Math.abs(actual - expected) < EXACT, `${path}: ${actual} and not ${expected}`)
  else if (actual && expected && typeof actual === 'object' && typeof expected === 'object') {
    assert.deepEqual(Object.keys(actual), Object.keys(expected), path)
    for (const [key, value] of Object.entries(actual))
      assertAlike(value, (expected as Record<string, unknown>)[key], `${path}.${key}`)
  } else if (typeof actual === 'string' && typeof expected === 'string' && FRACTION.test(actual)) {
    assertAlike(partsOf(actual), partsOf(expected), path)
  } else assert.equal(actual, expected, path)
}

const FRACTION = /(\d+\.\d{5,})/

/** A text and the numbers in it. */
function partsOf(text: string): unknown {
  return text.split(FRACTION).map((part, index) => (index % 2 === 1 ? Number(part) : part))
}

const paragraph = (number: number): RegExp => new RegExp(`第${number}段は.*\n\n`)

const NEW_CHARACTERS = 'characters are new'

/** What an editor does, one after the other. */
const edits: readonly [name: string, edit: (text: string) => string][] = [
  ['a word is changed', (text) => text.replace('第20段は港の一日を', '第20段は港の一日一日を')],
  [
    'a note is added',
    (text) =>
      text.replace('第5段は港の一日をしるす。', (all) => `${all.slice(0, -1)}[^added]。`).concat(NOTE),
  ],
  ['a paragraph is deleted', (text) => text.replace(paragraph(17), '')],
  ['a table grows', (text) => text.replace(ROW, Array.from({ length: 14 }, () => ROW).join('\n'))],
  [
    'a table grows over its page',
    (text) => text.replace(ROW, Array.from({ length: 50 }, () => ROW).join('\n')),
  ],
  [
    'a figure is moved',
    (text) => text.replace(`${FIGURE}\n\n`, '').replace('第34段は', `${FIGURE}\n\n第34段は`),
  ],
  [
    'a figure is moved back',
    (text) => text.replace(`${FIGURE}\n\n`, '').replace('第9段は', `${FIGURE}\n\n第9段は`),
  ],
  ['a heading is deleted', (text) => text.replace('### 市の人\n\n', '')],
  ['a paragraph becomes a quotation', (text) => text.replace('第22段は', '> 第22段は')],
  ['the title is changed', (text) => text.replace('title: 港の記録', 'title: 港の夕の記録')],
  ['the first page is changed', (text) => text.replace('---\ntitle', '---\nfirst-page: 8\ntitle')],
  ['two paragraphs change places', (text) => text.replace(/(第1段は.*)\n\n(第2段は.*)/, '$2\n\n$1')],
  [NEW_CHARACTERS, (text) => text.replace('第7段は', '第7段は鷗と鯨と')],
  ['nothing is changed', (text) => text],
]

test('after each of a series of edits a preview shows the pages of a fresh build, and lays no other out', async () => {
  let text = manuscript()
  await pagesOf(text, session)
  for (const [name, edit] of edits) {
    const edited = edit(text)
    if (name !== 'nothing is changed') assert.notEqual(edited, text, name)
    text = edited
    opened = 0
    const shown = await pagesOf(text, session)
    // One for the columns and one for the sheets, where the fonts are others.
    assert.equal(opened, name === NEW_CHARACTERS ? 2 : 0, `${name}: pages opened`)
    const fresh = await pagesOf(text, { fresh: name })
    assertAlike(shown.pages, fresh.pages, name)
    assert.equal(shown.css, fresh.css, name)
    assert.deepEqual(shown.size, fresh.size, name)
    assert.deepEqual(shown.format, fresh.format, name)
  }
})
