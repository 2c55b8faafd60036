import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { seededRandom } from '../print/seeded-random.js'
import { importToTree } from './import-to-tree.js'
import { randomSentences } from './random-sentences.js'

const FONT = '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'

let browser: Browser
let face: string

before(async () => {
  browser = await openBrowser()
  const font = await readFile(createRequire(import.meta.url).resolve(FONT))
  face = `@font-face { font-family: Text; src: url(data:font/ttf;base64,${font.toString('base64')}) }`
})

after(() => closeBrowser(browser))

/** Print HTML as a browser does by itself, without the ways of kiyo. */
async function printed(style: string, body: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setContent(
      `<!doctype html><html lang="ja"><style>${face}
@page { size: 148mm 210mm; margin: 15mm }
body { font: 9pt/16pt Text; margin: 0; text-align: justify }
h1 { font: 14pt/24pt Text; text-align: center; margin: 0 } p { margin: 0; text-indent: 1em }
.author { text-align: right; margin-bottom: 16pt } ${style}</style>${body}</html>`,
    )
    return await page.pdf({ preferCSSPageSize: true })
  } finally {
    await page.close()
  }
}

interface Sample {
  paragraphs: string[]
  notes: string[]
}

const OPENING = '<h1>港の帳簿と船の記録</h1><p class="author">架空　太郎</p>'

/** Paragraphs, the notes called in which are told by \`call\`. */
function sampleOf(seed: number, count: number, call: (note: number) => string): Sample & { html: string[] } {
  const random = seededRandom(seed)
  const sample: Sample & { html: string[] } = { paragraphs: [], notes: [], html: [] }
  for (let index = 0; index < count; index++) {
    const tokens = randomSentences(random, random.integer(70, 160), 0.05, () => {
      const note = randomSentences(random, random.integer(12, 40), 0.05)
      return sample.notes.push(note.map(({ text }) => text).join(''))
    })
    sample.paragraphs.push(tokens.map(({ kind, text }) => (kind === 'call' ? '' : text)).join(''))
    sample.html.push(
      `<p>${tokens.map(({ kind, text, number }) => (kind === 'call' ? call(number ?? 0) : text)).join('')}</p>`,
    )
  }
  return sample
}

function bare(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/\s+/g, ''))
}

test('two columns are read one after the other, with what goes over both between them', async () => {
  const { html, paragraphs } = sampleOf(1, 18, () => '')
  const pdf = await printed(
    '.text { columns: 2; column-gap: 2em }',
    `${OPENING}<div class="text">${html.join('')}</div>`,
  )
  const { contents, errors, report } = await importToTree('columns.pdf', pdf)
  assert.deepEqual(errors, [])
  assert.equal(contents.title, '港の帳簿と船の記録')
  assert.deepEqual(contents.paragraphs, bare(paragraphs))
  assert.match(report, /set in two columns, read one after the other/)
})

for (const [name, scale] of [
  ['smaller than', 0.8],
  ['as large as', 1],
] as const) {
  test(`notes ${name} the text are told from it, in one column and in two`, async () => {
    const { html, paragraphs, notes } = sampleOf(2, 12, (note) => `<sup>${note}</sup>`)
    const calls = html.map((paragraph) =>
      [...paragraph.matchAll(/<sup>(\d+)/g)].map(([, note]) => Number(note)),
    )
    for (const columns of [1, 2]) {
      const pages: string[] = []
      for (let at = 0; at < html.length; at += 2) {
        const own = [...(calls[at] ?? []), ...(calls[at + 1] ?? [])]
        const foot = own.map((note) => `<div><sup>${note}</sup> ${notes[note - 1]}</div>`).join('')
        const text = `<div class="text">${html.slice(at, at + 2).join('')}</div>`
        pages.push(`<section>${at === 0 ? OPENING : ''}${text}<footer>${foot}</footer></section>`)
      }
      const pdf = await printed(
        `sup { font-size: 60%; line-height: 0 } section { break-after: page; height: 179mm; display: flex; flex-direction: column }
        .text { columns: ${columns}; column-gap: 2em } footer { margin-top: auto; font-size: ${9 * scale}pt }`,
        pages.join(''),
      )
      const { contents, errors } = await importToTree('notes.pdf', pdf)
      assert.deepEqual(errors, [])
      assert.deepEqual(contents.notes, bare(notes), `${columns} columns`)
      assert.deepEqual(contents.paragraphs, bare(paragraphs), `${columns} columns`)
      assert.equal(contents.calls.length, notes.length)
    }
  })
}

test('vertical lines are read from the right, with figures across them and letters on their side', async () => {
  const { html, paragraphs } = sampleOf(3, 12, () => '')
  const special =
    '<p>大正<span style="text-combine-upright: all">12</span>年の「帳簿」は、harbour という語を引く。</p>'
  const pdf = await printed('html { writing-mode: vertical-rl }', OPENING + special + html.join(''))
  const { contents, errors, report } = await importToTree('vertical.pdf', pdf)
  assert.deepEqual(errors, [])
  assert.equal(contents.title, '港の帳簿と船の記録')
  const expected = ['大正12年の「帳簿」は、harbourという語を引く。', ...bare(paragraphs)]
  assert.deepEqual(contents.paragraphs, expected)
  assert.match(report, /set vertically, read from the right/)
})

test('what is drawn twice to be bold is read once', async () => {
  const { html, paragraphs } = sampleOf(4, 6, () => '')
  const twice = html.map((paragraph) => {
    const again = paragraph.replace('<p>', '<p style="position: absolute; inset: 0 0 0 0.3pt">')
    return `<div style="position: relative">${paragraph}${again}</div>`
  })
  const { contents } = await importToTree('bold.pdf', await printed('', OPENING + twice.join('')))
  assert.deepEqual(contents.paragraphs, bare(paragraphs))
})

test('pictures are in the folder, each with its caption where it is', async () => {
  const { html } = sampleOf(5, 4, () => '')
  const figure = `<figure><canvas width="80" height="50" style="width: 160pt; height: 100pt"></canvas><figcaption>図1　港の絵</figcaption></figure>`
  const [first = '', second = '', ...others] = html
  const draw = `<script>const pen = document.querySelector('canvas').getContext('2d'); pen.fillStyle = '#385'; pen.fillRect(8, 8, 40, 30)</script>`
  const pdf = await printed(
    'figure { margin: 16pt 0; text-align: center } figcaption { font-size: 7.5pt }',
    OPENING + first + second + figure + others.join('') + draw,
  )
  const { article, errors, report } = await importToTree('picture.pdf', pdf)
  assert.deepEqual(errors, [])
  const blocks = article.split('\n\n')
  assert.equal(blocks.indexOf('![図1　港の絵](figure-1.png)'), 3)
  assert.match(report, /a picture is in the folder as figure-1\.png/)
})

test('letters larger than the Japanese beside them, as LaTeX sets them, leave the text one size', async () => {
  const { html, paragraphs } = sampleOf(6, 12, () => '')
  const larger = (text: string): string => `<span style="font-size: 108%">${text}</span>`
  const mixed = html.map((paragraph) => paragraph.replace(/[a-zа-я\d]{2,}/g, larger))
  const english = 'The harbour keeps its records of journeys and weather for every village. '.repeat(9).trim()
  const pdf = await printed('', `${OPENING}${mixed.join('')}<p>${larger(english)}</p>`)
  const { contents } = await importToTree('sizes.pdf', pdf)
  assert.deepEqual(contents.paragraphs.slice(0, paragraphs.length), bare(paragraphs))
  assert.equal(contents.paragraphs.slice(paragraphs.length).join(''), english.replace(/\s+/g, ''))
})

const BARE = `body { text-align: start } h1 { text-align: start } p { margin: 9pt 0; text-indent: 0 } sup { font-size: 60%; line-height: 0 }
  h2 { font: bold 13pt/16pt Text; margin: 12pt 0 } .author { text-align: start } li { margin: 0 } ol { padding-left: 3em }`
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
const HEADING = '帳簿と記録のあいだ：港に残された船の名前をめぐるいくつかの問いと答えについて'

/** As a browser prints an article's bare HTML: no indents, and the notes a list at its end. */
function bareArticle(html: readonly string[], list: string): string {
  const half = html.length / 2
  return `${OPENING}${html.slice(0, half).join('')}<h2>${HEADING}</h2>${html.slice(half).join('')}${list}`
}

for (const heading of ['', '<h2>註</h2>', '<h2>Notes</h2>']) {
  test(`a numbered list after the text, ${heading || 'without a heading'}, is its notes`, async () => {
    const { html, paragraphs, notes } = sampleOf(7, 14, (note) => `<sup>${note}</sup>`)
    const items = notes.map((note) => `<li><p>${note}<a href="#">↩︎</a></p></li>`).join('')
    const pdf = await printed(BARE, bareArticle(html, `${heading}<ol>${items}</ol>`))
    const { contents, errors, report } = await importToTree('list.pdf', pdf)
    assert.deepEqual(errors, [])
    assert.deepEqual(contents.notes, bare(notes))
    assert.deepEqual(contents.paragraphs, bare(paragraphs))
    assert.deepEqual(contents.headings, [`2 ${HEADING}`])
    assert.equal(contents.calls.length, notes.length)
    assert.match(report, /is taken for the notes/)
  })
}

test('calls without notes, and a list like notes that nothing calls, are told', async () => {
  const { html, notes } = sampleOf(8, 10, (note) => `<sup>${note}</sup>`)
  const lost = await importToTree('lost.pdf', await printed(BARE, bareArticle(html, '')))
  assert.deepEqual(lost.contents.notes, [])
  assert.ok(lost.report.includes(`raised numbers from 1 to ${notes.length} look like calls`))
  const roman = html.map((text) => text.replace(/<sup>(\d+)/g, (_, note) => `<sup>${ROMAN[note - 1] ?? 'x'}`))
  const letters = await importToTree('roman.pdf', await printed(BARE, bareArticle(roman, '')))
  assert.match(letters.report, /raised numbers from i to \w+ look like calls/)
  const uncalled = html.map((paragraph) => paragraph.replace(/<sup>\d+<\/sup>/g, ''))
  const items = notes.map((note) => `<li>${note}</li>`).join('')
  const pdf = await printed(BARE, bareArticle(uncalled, `<h2>註</h2><ol>${items}</ol>`))
  const left = await importToTree('left.pdf', pdf)
  assert.deepEqual(left.contents.notes, [])
  assert.match(left.report, /looks like notes, but too few of its numbers are called/)
})
