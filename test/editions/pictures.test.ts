import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import JSZip from 'jszip'
import type { FinishedFiles } from '../../src/editions/edition.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { say } from '../../src/messages/say.js'
import { type PdfPage, readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { sharedBuilder } from './build-editions.js'
import { squeeze } from './read-edition.js'

const FRONT = '---\ntitle: 花押\nauthor: 著者\n---\n\n'
const SENTENCE = '帳簿の余白に押された印を見ると、書き手の名が分かる。'
const build = sharedBuilder()
let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiyo-pictures-'))
})
after(() => rm(folder, { recursive: true }))

/** A picture of a size, in CSS pixels. */
function svg(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>`
}

async function make(
  slug: string,
  text: string,
): Promise<{ pages: PdfPage[]; epub: string; messages: string[]; finished: FinishedFiles }> {
  await mkdir(join(folder, slug), { recursive: true })
  await writeFile(join(folder, slug, 'article.md'), FRONT + text)
  await writeFile(join(folder, slug, 'seal.svg'), svg(80, 80))
  await writeFile(join(folder, slug, 'map.svg'), svg(900, 300))
  await writeFile(join(folder, slug, 'tower.svg'), svg(300, 1200))
  const words = '<text y="5">港 Port</text></svg>'
  await writeFile(join(folder, slug, 'words.svg'), svg(300, 100).replace('</svg>', words))
  const { files, file } = await build(join(folder, slug), 'print', 'epub')
  const [pdf = '', book = ''] = files.map(({ path }) => path).filter((path) => /\.(?:pdf|epub)$/.test(path))
  const zip = book ? await JSZip.loadAsync(await readFile(book)) : new JSZip()
  return {
    pages: pdf ? await readPdfPages(new Uint8Array(await readFile(pdf))) : [],
    epub: (await zip.file('OEBPS/article.xhtml')?.async('string')) ?? '',
    messages: file.messages.map(String),
    finished: new Map([
      ['print.pdf', pdf ? new Uint8Array(await readFile(pdf)) : new Uint8Array()],
      ['book.epub', book ? new Uint8Array(await readFile(book)) : new Uint8Array()],
    ]),
  }
}

/** The baselines of a page's lines, from top to bottom, in points. */
function baselines(page: PdfPage | undefined): number[] {
  const heights = (page?.texts ?? []).filter(({ text }) => squeeze(text) !== '').map(({ y }) => Math.round(y))
  return [...new Set(heights)].sort((a, b) => b - a)
}

test('an image among words is a character, also in headings, items, cells and notes: no line moves', async () => {
  const seal = '![印](seal.svg)'
  const text = (mark: string): string =>
    [
      `${SENTENCE}${SENTENCE}余白の${mark}と${mark}の間に${SENTENCE}`,
      `## 見出しの${mark}`,
      `- 項目の${mark}で終わる[^1]`,
      `| 名 | 印 |\n| -- | -- |\n| 甲 | ${mark} |`,
      `[^1]: 註の${mark}である。`,
    ].join('\n\n')
  const with_ = await make('character', text(seal))
  const without = await make('letter', text('字'))
  assert.deepEqual(with_.messages, [])
  assert.deepEqual(baselines(with_.pages[0]), baselines(without.pages[0]))
  assert.equal(with_.epub.split('class="character"').length - 1, 5 + 1)
})

test('a reading stands over an image as over the character that it is for', async () => {
  const text = (mark: string): string =>
    ['イ', 'いん', 'むささび', 'うけたまわる']
      .map(
        (reading) =>
          `この字は、古い字書に{${mark}|${reading}}と訓じ、二字で{${mark}${mark}|${reading}}と読む。${SENTENCE}${SENTENCE}`,
      )
      .join('\n\n')
  const over = await make('reading', text('![印](seal.svg)'))
  assert.deepEqual(over.messages, [])
  const letters = await make('reading-of-letter', text('字'))
  const ends = ({ pages }: typeof over): string[] =>
    (pages[0]?.texts ?? [])
      .map((piece) => squeeze(piece.text).replaceAll('字', ''))
      .filter((line) => line !== '')
  assert.equal(ends(over).join(''), ends(letters).join(''))
  assert.deepEqual(baselines(over.pages[0]), baselines(letters.pages[0]))
})

test('a drawing with text, which no typeface of the journal would draw, is refused at its place', async () => {
  const { messages } = await make('words', '前。\n\n![図1　港](words.svg){alt="港"}')
  assert.equal(messages.length, 1)
  assert.match(messages[0] ?? '', /article\.md:8:1.* The SVG “words\.svg” has text, .* paths/)
})

test('a small picture opens its line by whole lines, and the lines below stay on the grid', async () => {
  const { pages, epub, messages } = await make(
    'picture',
    `${SENTENCE.repeat(3)}\n\n${SENTENCE}余白の![図](map.svg){height=3em}に${SENTENCE.repeat(4)}`,
  )
  assert.deepEqual(messages, [])
  const lines = baselines(pages[0])
  const steps = lines.slice(1).map((line, index) => (lines[index] ?? 0) - line)
  const leading = 15
  assert.ok(
    steps.some((step) => Math.abs(step - 3 * leading) <= 3),
    steps.join(' '),
  )
  assert.match(epub, /<img [^>]*class="picture" style="height: 3em"/)
})

test('images in one paragraph are figures side by side; what is higher than the page is made smaller and told', async () => {
  const { pages, epub, messages } = await make(
    'beside',
    '前。\n\n![図1　甲](map.svg){alt="甲"}\n![図2　乙[^1]](seal.svg){alt="乙"}\n\n:: 出典：帳簿。\n\n![図3　丙](tower.svg){alt="丙"}\n\n[^1]: 註。',
  )
  assert.equal(messages.length, 1)
  assert.match(messages[0] ?? '', /:13:1.*“tower.svg” is higher than the page and set at \d\d %/)
  const caption = (start: string): number =>
    pages[0]?.texts.find(({ text }) => squeeze(text).startsWith(start))?.x ?? assert.fail(start)
  assert.match(
    epub,
    /<div class="side-by-side"><figure.*甲.*<\/figure><figure.*乙.*出典：帳簿。<\/p><\/figure><\/div>/,
  )
  assert.ok(caption('乙') > caption('甲') + 100)
})

test('a height of a picture that is none is told', async () => {
  const { messages } = await make('wrong', '余白の![図](map.svg){height=large}に。')
  assert.equal(messages.length, 1)
  assert.match(messages[0] ?? '', /:6:4.*no height of a picture.*\{height=3em\}/)
})

test('the name of an image may have any characters, and be decomposed on the disk as on a Mac', async () => {
  await mkdir(join(folder, 'names'), { recursive: true })
  const name = '港のガラス'
  await writeFile(join(folder, 'names', `${name.normalize('NFD')}.svg`), svg(90, 90))
  for (const number of [1, 2])
    await writeFile(join(folder, 'names', `図#${number}.svg`), svg(90, 60 + number))
  const figures = [`${name}.svg`, '図#1.svg', '図%232.svg'].map(
    (path, at) => `![図${at + 1}　窓](${path}){alt="窓"}`,
  )
  const { pages, messages } = await make('names', figures.join('\n\n'))
  assert.deepEqual(messages, [])
  assert.match(
    squeeze(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')),
    /図1窓図2窓図3窓/,
  )
})

test('a figure without room moves to the head of the next page: the page is filled, and no edition loses the order', async () => {
  const figures = [1, 2, 3].map(
    (number) =>
      `${SENTENCE.repeat(30)}図${number}を見よ[^${number}]。\n\n![図${number}　塔の図](tower.svg){alt="塔"}\n\n${SENTENCE.repeat(9)}\n\n`,
  )
  const notes = [1, 2, 3].map((number) => `[^${number}]: ${number}番目の註。\n\n`)
  const { pages, epub, messages, finished } = await make('moved', [...figures, ...notes].join(''))
  assert.ok(!messages.some((message) => message.includes('forced-page-end')))
  const [first = '', second = ''] = pages.map((page) => squeeze(page.texts.map(({ text }) => text).join('')))
  assert.ok(!first.includes('図1塔の図') && first.includes('図1を見よ'))
  assert.match(second, /図1塔の図/)
  // The page is filled by the text after the figure, down to the note.
  const bottom = Math.min(...baselines(pages[0]).filter((y) => y > 100))
  assert.ok(bottom < 160, `text ends at ${bottom}`)
  const text = squeeze(epub.replace(/<[^>]*>/g, ''))
  const order = [...text.matchAll(/図\d(?:塔|を見よ)/g)].map(([found]) => found)
  assert.deepEqual(
    order,
    [1, 2, 3].flatMap((number) => [`図${number}を見よ`, `図${number}塔`]),
  )
  const gates = await inspectEditions(finished)
  assert.deepEqual(
    gates.filter(({ passed }) => !passed).map(({ name }) => say('en', name)),
    [],
  )
})

test('a heading below a figure that moved keeps its margin, and the page holds what it is given', async () => {
  const sections = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (number) =>
      `${SENTENCE.repeat(30)}\n\n![図${number}　塔の図](tower.svg){alt="塔"}\n\n${SENTENCE.repeat(number)}\n\n## 第${number}節\n\n${`${SENTENCE}\n\n`.repeat(24)}`,
  )
  const { pages, messages } = await make('margins', sections.join(''))
  assert.deepEqual(
    messages.filter((message) => /outside-page|overlapping/.test(message)),
    [],
  )
  assert.ok(pages.length > 8)
})

test('kiyo check reads a quotation of several paragraphs that goes on below a figure that moved', async () => {
  const quotation = `> ${SENTENCE.repeat(3)}\n>\n`.repeat(9)
  const { finished, pages } = await make(
    'quotation',
    `${SENTENCE.repeat(40)}\n\n![図1　港の図](map.svg){alt="港"}\n\n${quotation}`,
  )
  const [, second = ''] = pages.map((page) => squeeze(page.texts.map(({ text }) => text).join('')))
  assert.match(second, /図1港の図/)
  const gates = await inspectEditions(finished)
  assert.deepEqual(
    gates.filter(({ passed }) => !passed).map(({ name }) => say('en', name)),
    [],
  )
})

test('a table below a figure that moved keeps its space, and the page holds what it is given', async () => {
  const sections = [1, 2, 3, 4].map(
    (number) =>
      `${SENTENCE.repeat(42)}\n\n![図${number}　港の図](map.svg){alt="港"}\n\n${SENTENCE}\n\n: 表${number}　印\n\n| 印 | 書き手 |\n| :-- | :-- |\n| 花押 | 某 |\n\n${`${SENTENCE}\n\n`.repeat(24)}`,
  )
  const { pages, messages } = await make('tables', sections.join(''))
  assert.deepEqual(messages, [])
  const text = pages.map((page) => squeeze(page.texts.map(({ text }) => text).join('')))
  assert.ok(text.some((page) => /図\d港の図表\d印/.test(page)))
})
