import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import JSZip from 'jszip'
import { readPdfBlocks } from '../../src/pdf/read-pdf-blocks.js'
import { type PdfGlyph, readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { type PdfPage, readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { sharedBuilder } from './build-editions.js'
import { squeeze, textOfPage } from './read-edition.js'

const FRONT = '---\ntitle: 帳簿\nauthor: 著者\n---\n\n'
const build = sharedBuilder()
let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiyo-tables-'))
})
after(() => rm(folder, { recursive: true }))

interface Printed {
  pages: PdfPage[]
  pdf: Uint8Array
  messages: string[]
}

async function print(slug: string, text: string, front = FRONT): Promise<Printed> {
  await mkdir(join(folder, slug), { recursive: true })
  await writeFile(join(folder, slug, 'article.md'), front + text)
  const { files, file } = await build(join(folder, slug), 'print')
  const pdf = files[0] ? new Uint8Array(await readFile(files[0].path)) : new Uint8Array()
  const pages = pdf.length > 0 ? await readPdfPages(pdf.slice()) : []
  return { pages, pdf, messages: file.messages.map(String) }
}

function pageAt(pages: readonly PdfPage[], at: number): PdfPage {
  const page = pages.at(at)
  assert.ok(page)
  return page
}

function rows(count: number, cell: (row: number) => string): string {
  return Array.from({ length: count }, (_, row) => `| ${row + 1} | ${cell(row + 1)} |`).join('\n')
}

test('a table longer than a page goes on on the next with its head and its caption, which are no part of the text', async () => {
  const table = `: 表1　船の出入り[^1]\n\n| 番号 | 船名[^2] |\n| -- | -- |\n${rows(90, (row) => `第${row}丸`)}`
  const notes = '[^1]: 港の帳簿による。\n\n[^2]: 船籍は問わない。'
  const { pages, pdf, messages } = await print('long', `前。\n\n${table}\n\n後。\n\n${notes}\n`)
  assert.deepEqual(messages, [])
  assert.equal(pages.length, 3)
  for (const page of pages.slice(1))
    assert.match(textOfPage(page), /^表1船の出入り（続き）番号船名\d+第\d+丸/)
  const blocks = (await readPdfBlocks(pdf)).pages.flatMap((page) => page.blocks)
  const found = blocks.filter(({ tag }) => tag === 'TR').map(({ text }) => squeeze(text))
  const expected = Array.from({ length: 90 }, (_, row) => `${row + 1}第${row + 1}丸`)
  assert.deepEqual(found, ['番号船名', ...expected])
  assert.ok(!blocks.some(({ text }) => text.includes('続き')))
})

test('the words over a table that goes on are in the language of the article', async () => {
  const table = `: Table 1. Ships\n\n| No. | Ship |\n| -- | -- |\n${rows(60, (row) => `Ship ${row}`)}`
  for (const [lang, words] of [
    ['en', 'Table1.Ships(continued)No.Ship'],
    ['ru', 'Table1.Ships(продолжение)No.Ship'],
  ] as const) {
    const { pages, messages } = await print(
      `long-${lang}`,
      table,
      FRONT.replace('---\n\n', `lang: ${lang}\n---\n\n`),
    )
    assert.deepEqual(messages, [])
    assert.ok(textOfPage(pages[1] ?? assert.fail()).startsWith(words))
  }
})

test('a row higher than a page is divided, and each note stands on the page of its call', async () => {
  const sentence = '倉庫の帳簿には品目と数量と日付だけが淡々と並んでいる。'
  const long = Array.from({ length: 100 }, (_, index) => sentence + (index % 20 === 7 ? `[^${index}]` : ''))
  const notes = [7, 27, 47, 67, 87].map((index) => `[^${index}]: ${index}番の註。`).join('\n\n')
  const table = `| 年 | 記事 |\n| -- | -- |\n| 1917 | ${long.join('')} |\n| 1918 | 終わり |`
  const { pages, messages } = await print('high-row', `${table}\n\n${notes}\n`)
  assert.deepEqual(messages, [])
  assert.ok(pages.length >= 2)
  const text = pages.map(textOfPage).join('')
  assert.equal(text.split('淡々と').length - 1, 100)
})

test('a short table stays whole; words and numbers in narrow cells are broken with a hyphen or not at all', async () => {
  const filler = '本文の段落が続いている。'.repeat(110)
  const words = 'достопримечательность'
  const table = `| 語 | 数 |\n| -- | --: |\n${`| ${words} ${words} | 1234567 |\n`.repeat(9)}`
  const { pages, messages } = await print('short', `${filler}\n\n${table}\n`)
  assert.deepEqual(messages, [])
  const withTable = pages.filter((page) => textOfPage(page).includes('1234567'))
  assert.equal(withTable.length, 1)
})

test('a table whose words have no room is set in smaller type, and the message says so', async () => {
  const cells = (of: (column: number) => string): string =>
    `| ${Array.from({ length: 14 }, (_, column) => of(column)).join(' | ')} |`
  const table = [cells((column) => `項${column}`), cells(() => '--'), cells(() => '1,234.5')].join('\n')
  const { messages } = await print('wide', table)
  assert.equal(messages.length, 1)
  assert.match(messages[0] ?? '', /article\.md:6:1.* 14 columns .* set at (?:75|80|85|90) %/)
})

test('a table that cannot be read in the smallest type is set on a turned page, and the text after it fills the page before', async () => {
  const cells = (of: (column: number) => string): string =>
    `| ${Array.from({ length: 18 }, (_, column) => of(column)).join(' | ')} |`
  const table = [
    ': 表1　年ごとの荷[^1]',
    '',
    cells((column) => `第${column}年の港`),
    cells(() => '--'),
    cells((column) => `米と塩と${column === 3 ? '石炭[^2]' : '干した魚'}`),
    '',
    ':: 出典：港湾局。',
  ].join('\n')
  const notes = '[^1]: 港の帳簿による。\n\n[^2]: 船で運んだ。'
  const { pages, pdf, messages } = await print(
    'turned',
    `前の文。\n\n${table}\n\n後の文。\n\n## 節\n\n節の文。\n\n${notes}\n`,
  )
  assert.equal(messages.length, 1)
  assert.match(messages[0] ?? '', /article\.md:10:1.* 18 columns .* turned by 90°/)
  assert.equal(pages.length, 2)
  assert.match(textOfPage(pageAt(pages, 0)), /前の文。後の文。節節の文。$/)
  assert.match(
    textOfPage(pageAt(pages, 1)),
    /^表1年ごとの荷（1）.*出典：港湾局。1港の帳簿による。2船で運んだ。$/,
  )
  const tags = (await readPdfBlocks(pdf)).pages.flatMap((page) => page.blocks).map(({ tag }) => tag)
  assert.deepEqual(
    tags.filter((tag) => tag === 'TR' || tag === 'Caption'),
    ['Caption', 'TR', 'TR'],
  )
})

test('a table that is turned by its author’s wish and is higher than the page is wide goes on on the next turned page', async () => {
  const table = `: 表1　船の出入り {turned}\n\n| 番号 | 船名 |\n| -- | -- |\n${rows(60, (row) => `第${row}丸`)}`
  const { pages, messages } = await print('wish', `前。\n\n${table}\n\n後。\n`)
  assert.deepEqual(messages, [])
  assert.match(textOfPage(pageAt(pages, 0)), /前。後。$/)
  for (const page of pages.slice(2)) assert.match(textOfPage(page), /^表1船の出入り（続き）番号船名/)
  assert.match(textOfPage(pageAt(pages, -1)), /60第60丸$/)
  const { messages: inList } = await print('wish-in-list', `- 前。\n\n${table.replaceAll(/^/gm, '  ')}\n`)
  assert.match(inList[0] ?? '', /The table is not turned/)
})

test('merged cells, heads of two rows and lines of source are the same in both editions; numbers stand by their decimal signs', async () => {
  const table = [
    '| 港 | 一九一三年 | < |',
    '| -- | --: | --: |',
    '| ^ | 数 | 額 |',
    '| 北 | 1,234 | 8.905 |',
    '| ^ | 98 | 12.5 |',
    '| 合計なし | < | 100 |',
  ].join('\n')
  await mkdir(join(folder, 'merged'), { recursive: true })
  await writeFile(join(folder, 'merged', 'article.md'), `${FRONT}${table}\n\n:: 出典：帳簿。\n`)
  const { files, file } = await build(join(folder, 'merged'), 'print', 'epub')
  assert.deepEqual(file.messages.map(String), [])
  const [print = '', epub = ''] = files
    .filter(({ path }) => /\.(?:pdf|epub)$/.test(path))
    .map(({ path }) => path)
  const page: PdfGlyph[] = []
  await readPdfGlyphs(new Uint8Array(await readFile(print)), ({ glyphs }) => page.push(...glyphs))
  const line = page.map(({ text }) => text).join('')
  const ends = ['8.905', '12.5', '100'].map((number) => {
    const digits = number.replace(/\..*/, '').length
    return page[line.indexOf(number) + digits - 1]?.right ?? 0
  })
  assert.ok(Math.max(...ends) - Math.min(...ends) < 0.1, ends.join(' '))
  const zip = await JSZip.loadAsync(await readFile(epub))
  const article = await zip.file('OEBPS/article.xhtml')?.async('string')
  assert.match(article ?? '', /<thead><tr><th rowspan="2"[^>]*>港<\/th><th[^>]* colspan="2"[^>]*>一九一三年/)
  assert.match(article ?? '', /<\/table><p class="source-line">出典：帳簿。<\/p><\/figure>/)
})

test('a source line begins where its table does', async () => {
  const rows = '| 船名 | 隻数 |\n| -- | -- |\n| 明石 | 三二 |'
  const { pdf } = await print('source', `${rows}\n\n:: 典拠は帳簿。`)
  const page: PdfGlyph[] = []
  await readPdfGlyphs(pdf, ({ glyphs }) => page.push(...glyphs))
  const find = (text: string): PdfGlyph => page.find((one) => one.text === text) ?? assert.fail(text)
  const [cell, source] = [find('船'), find('典')]
  // Cells have a padding of half an em.
  assert.ok(Math.abs(cell.x - cell.size / 2 - source.x) < 0.1, `${cell.x} ${source.x}`)
})

test('a caption that ends with a bracket is in the middle of its table, and a head in the middle between its rules', async () => {
  const table = ': 港に入った船（隻）\n\n| 船名 | 港名 |\n| -- | -- |\n| 明石 | 函館 |\n| 三河 | 小樽 |'
  const { pdf, pages } = await print('optical', table)
  const page: PdfGlyph[] = []
  await readPdfGlyphs(pdf, ({ glyphs }) => page.push(...glyphs))
  const find = (text: string): PdfGlyph => page.find((one) => one.text === text) ?? assert.fail(text)
  const [first, bracket] = [find('港'), find('）')]
  // The bracket is drawn in the first half of its em.
  const middle = (first.x + bracket.right - bracket.size / 2) / 2
  assert.ok(Math.abs(middle - pageAt(pages, 0).width / 2) < 0.1, String(middle))
  // From baseline to baseline, in Q: leading, padding, and the rule of 0.12 mm with what the head stands lower.
  const q = (from: string, to: string): number => ((find(to).y - find(from).y) / 72) * 101.6
  assert.ok(Math.abs(q('明', '三') - 19) < 0.05, String(q('明', '三')))
  assert.ok(Math.abs(q('名', '明') - (19 + 0.48 - 0.0225 * 11.25)) < 0.05, String(q('名', '明')))
})

test('text after a row that goes on from the page before is on the lines of its page, as planned', async () => {
  const row = `| ${'港の帳簿には、その年に入った船の名が日ごとに書かれている。'.repeat(60)} | 1 |`
  const { pdf, messages } = await print(
    'row-and-text',
    `甲。\n\n乙。\n\n| 港 | 番号 |\n| -- | -- |\n${row}\n\n丙。`,
  )
  assert.deepEqual(messages, [])
  const found = new Map<string, { y: number; page: number }>()
  let page = 0
  await readPdfGlyphs(pdf, ({ glyphs }) => {
    page++
    for (const { text, y } of glyphs) found.set(text, { y, page })
  })
  const [first, second, last] = ['甲', '乙', '丙'].map((text) => found.get(text) ?? assert.fail(text))
  assert.ok(first && second && last && last.page === 2)
  const lines = (last.y - first.y) / (second.y - first.y)
  assert.ok(Math.abs(lines - Math.round(lines)) < 0.01, String(lines))
})

test('a cell over rows of two pages is repeated where its words are few, and goes on where they are many', async () => {
  const table = (words: string): string =>
    `| 港 | 番号 |\n| -- | -- |\n${Array.from({ length: 60 }, (_, row) => `| ${row === 0 ? words : '^'} | ${row} |`).join('\n')}`
  const few = await print('label', table('北の港'))
  assert.deepEqual(few.messages, [])
  assert.ok(textOfPage(few.pages[1] ?? assert.fail()).startsWith('港番号北の港'))
  const blocks = (await readPdfBlocks(few.pdf)).pages.flatMap((page) => page.blocks)
  assert.equal(blocks.filter(({ text }) => text.includes('北の港')).length, 1)
  const many = await print('long-label', table('港の倉庫に残された帳簿の話である。'.repeat(150)))
  assert.deepEqual(many.messages, [])
  assert.match(textOfPage(many.pages[1] ?? assert.fail()), /港番号.*話である。/)
})

test('a row higher than a page with notes in several cells goes on on the next page, and each note is on the page of its call', async () => {
  const line = '港の帳簿には、その年に入った船の名が日ごとに書かれている。'
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
  const cell = (own: number[]): string =>
    own.map((number) => `${line.repeat(12)}終わり${number}[^${number}]`).join('')
  const table = `| 北 | 南 |\n| -- | -- |\n| ${cell(numbers.slice(0, 4))} | ${cell(numbers.slice(4))} |`
  const notes = numbers.map((number) => `[^${number}]: 第${number}の註。`).join('\n\n')
  const { pages, messages } = await print('notes-in-cells', `${table}\n\n${notes}\n`)
  assert.ok(pages.length > 1)
  assert.ok(messages.every((message) => /forced-page-end|unordered-notes|comes before note/.test(message)))
  for (const page of pages) {
    const text = textOfPage(page)
    const called = numbers.filter((number) => text.includes(`終わり${number}`))
    const begun = numbers.filter((number) => text.includes(`第${number}の註`))
    assert.deepEqual(begun, called)
  }
})

test('rows that a cell holds together are divided, under the cell again, where a page would else stay white', async () => {
  const group = (name: string, count: number): string =>
    Array.from({ length: count }, (_, row) => `| ${row === 0 ? name : '^'} | ${name}${row}丸 |`).join('\n')
  const table = `| 港 | 船 |\n| -- | -- |\n${['北港', '南港', '東港'].map((name) => group(name, 36)).join('\n')}`
  const { pages, messages } = await print('groups', `前。\n\n${table}\n`)
  assert.deepEqual(messages, [])
  assert.ok(pages.length <= 3)
  for (const page of pages.slice(1)) assert.match(textOfPage(page), /^港船([北南東]港)\1\d+丸\1\d+丸/)
  const inFew = await print('few', `${'前の段落。\n\n'.repeat(16)}${table}\n`)
  assert.deepEqual(inFew.messages, [])
})

test('a table whose head is empty has none', async () => {
  const table = '| | |\n| -- | -- |\n| 北の港 | 三隻 |\n| 南の港 | 二隻 |\n'
  const { pages, pdf, messages } = await print('headless', table)
  assert.deepEqual(messages, [])
  const tags = (await readPdfBlocks(pdf)).pages.flatMap((page) => page.blocks).map(({ tag }) => tag)
  assert.equal(tags.filter((tag) => tag === 'TR').length, 2)
  assert.equal(pages.length, 1)
})
