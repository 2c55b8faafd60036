import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import JSZip from 'jszip'
import { type PdfGlyph, readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { sharedBuilder } from './build-editions.js'

const FRONT = '---\ntitle: 灯\nauthor: 著者\n---\n\n'
const LONG =
  '浜の端まで届く声を聞いて船出の日を数える人々の長い長い一行はここで終わらずにまだ続いていくのである'
const build = sharedBuilder()
let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiyo-set-blocks-'))
})
after(() => rm(folder, { recursive: true }))

interface Line {
  text: string
  x: number
  right: number
}

/** The printed lines of a page, and the body of the EPUB. */
async function make(
  slug: string,
  text: string,
): Promise<{ lines: Line[]; pages: PdfGlyph[][]; epub: string; messages: string[] }> {
  await mkdir(join(folder, slug), { recursive: true })
  await writeFile(join(folder, slug, 'article.md'), FRONT + text)
  const { files, file } = await build(join(folder, slug), 'print', 'epub')
  const [pdf = '', book = ''] = files.map(({ path }) => path).filter((path) => /\.(?:pdf|epub)$/.test(path))
  const pages: PdfGlyph[][] = []
  if (pdf) await readPdfGlyphs(new Uint8Array(await readFile(pdf)), (page) => pages.push([...page.glyphs]))
  const byHeight = new Map<number, PdfGlyph[]>()
  for (const glyph of pages.flat()) {
    const height = Math.round(glyph.y)
    byHeight.set(height, [...(byHeight.get(height) ?? []), glyph])
  }
  const lines = [...byHeight.values()].map((line) => ({
    text: line.map((glyph) => glyph.text).join(''),
    x: Math.min(...line.map(({ x }) => x)),
    right: Math.max(...line.map(({ right }) => right)),
  }))
  const zip = book ? await JSZip.loadAsync(await readFile(book)) : new JSZip()
  const epub = (await zip.file('OEBPS/article.xhtml')?.async('string')) ?? ''
  return { lines, pages, epub, messages: file.messages.map(String) }
}

function lineOf(lines: readonly Line[], start: string): Line {
  return lines.find(({ text }) => text.startsWith(start)) ?? assert.fail(`no line ${start}`)
}

test('verse keeps its lines and stanzas; a line that is too long goes on further in', async () => {
  const { lines, epub, messages } = await make(
    'verse',
    `::::verse\n春の海凪いで\n${LONG}\n\n次の連の*一行*\n\n-- 読人知らず\n::::`,
  )
  assert.deepEqual(messages, [])
  const [first, second] = [lineOf(lines, '春の海'), lineOf(lines, '浜の端')]
  assert.ok(Math.abs(first.x - second.x) < 1)
  const rest = lines[lines.indexOf(second) + 1]
  assert.ok((rest?.x ?? 0) > second.x + 15)
  assert.ok(lineOf(lines, '読人').x > second.x + 200)
  assert.match(
    epub,
    /<blockquote class="verse"><p>春の海凪いで<\/p><p>浜の端.*<\/p><p class="stanza">次の連の<em>一行<\/em><\/p><p class="attribution">読人知らず<\/p><\/blockquote>/,
  )
})

test('speeches and the words of a motto are set apart, and who said them at the end of the line', async () => {
  const { lines, epub, messages } = await make(
    'speech',
    `::::dialogue\n甲：${LONG}\n乙：北の港から。\n::::\n\n::::epigraph\n海は知らず、\n船も知らぬ。\n-- 『灯台日記』\n::::`,
  )
  assert.deepEqual(messages, [])
  assert.ok(Math.abs(lineOf(lines, '甲：').x - lineOf(lines, '乙：').x) < 1)
  const motto = lineOf(lines, '海は知らず、船も知らぬ。')
  assert.ok(motto.x > lineOf(lines, '乙：').x + 100)
  assert.ok(Math.abs(lineOf(lines, '『灯台').right - Math.max(...lines.map(({ right }) => right))) < 8)
  assert.match(epub, /<blockquote class="dialogue"><p>甲：.*<\/p><p>乙：北の港から。<\/p><\/blockquote>/)
})

test('terms and what they mean are a list, in a note too', async () => {
  const { lines, epub, messages } = await make(
    'terms',
    '本文[^1]。\n\n組版\n: 並べること。\n\n活字\n: 金の字。\n: 木の字。\n\n後の段落。\n\n[^1]: 註。\n\n    用語\n    : 註の説明。',
  )
  assert.deepEqual(messages, [])
  assert.ok(lineOf(lines, '並べる').x > lineOf(lines, '組版').x + 15)
  assert.match(
    epub,
    /<dl><dt>組版<\/dt><dd>並べること。<\/dd><dt>活字<\/dt><dd>金の字。<\/dd><dd>木の字。<\/dd><\/dl>/,
  )
  assert.match(epub, /<dl><dt>用語<\/dt><dd>註の説明。/)
})

test('a line above a table is its caption and no definition; labels and attributes are told', async () => {
  const { messages } = await make(
    'told',
    '::::verse[題]\n一行\n::::\n\n::::dialogue{lang=en}\n甲：声。\n::::',
  )
  assert.deepEqual(messages.length, 2)
  assert.match(messages[0] ?? '', /:6:1.*::::verse.*neither attributes nor a label/)
  const caption = await make('caption', ': 表1　題\n\n| 甲 |\n| -- |\n| 乙 |')
  assert.deepEqual(caption.messages, [])
  assert.doesNotMatch(caption.epub, /<dl>/)
  const list = await make('list-and-table', '港\n: 船の着く所\n\n船\n: 海を行く物\n\n| 甲 |\n| -- |\n| 乙 |')
  assert.match(list.epub, /<dd>海を行く物<\/dd><\/dl>/)
})

test('a caption of one line stands in the middle; one that fills lines ends at their start', async () => {
  const rows = '\n\n| 港 | 船 |\n| --- | --- |\n| 北 | 三 |\n\n'
  const long = `: 表二　${LONG}${LONG}${LONG}。灯りの数`
  const { lines, messages } = await make(
    'captions',
    `文。\n\n: 表一　船の数${rows}文。\n\n${long}${rows}終わり。`,
  )
  assert.deepEqual(messages, [])
  const [short, first] = [lineOf(lines, '表一'), lineOf(lines, '表二')]
  assert.ok(short.x > first.x + 100)
  const last = lines.find(({ text }) => text.endsWith('灯りの数')) ?? assert.fail()
  assert.ok(last.right < first.right - 20 && Math.abs(last.x - first.x) < 1)
})

test('no page begins with the last line of a stanza alone, nor with whose words it is', async () => {
  const verse =
    '::::verse\n甲の行は短い\n乙の行も短い\n丙の行は終わり\n\n丁の行は次の連\n戊の行は結び\n\n-- 己の言葉\n::::'
  const { pages } = await make('pages', Array.from({ length: 30 }, () => `${verse}\n\n地の文。`).join('\n\n'))
  const begun = pages.map((glyphs) => {
    const inOrder = glyphs.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text)
    return [...inOrder.join('').matchAll(/[甲乙丙丁戊己](?=の)|地(?=の文)/g)].join('')
  })
  assert.ok(begun.length >= 6)
  assert.deepEqual(
    begun.filter((lines) => /^[丙己]/.test(lines)),
    [],
  )
})

test('headings of all levels are in the type of headings, as large as the text or larger', async () => {
  const levels = [2, 3, 4, 5, 6]
  const { pages, messages } = await make(
    'levels',
    `${levels.map((level) => `${'#'.repeat(level)} 段${level}`).join('\n\n')}\n\n本文。`,
  )
  assert.deepEqual(messages, [])
  const glyphs = pages[0] ?? []
  const text = glyphs.find((glyph) => glyph.text === '本')
  const first = glyphs.find((glyph) => glyph.text === '段')
  const found = glyphs.filter((glyph) => glyph.text === '段')
  assert.deepEqual(
    found.map(({ font, size }) => [font, size >= (text?.size ?? 0)]),
    levels.map(() => [first?.font, true]),
  )
  // Below each other, as a chapter, its first section and that one's first paragraph are.
  const steps = found.slice(2).map(({ y }, at) => Math.round(y - (found[at + 1]?.y ?? 0)))
  assert.deepEqual(new Set(steps).size, 1)
})

test('code whose line wraps keeps its spaces as they are typed', async () => {
  const { pages, messages } = await make(
    'wrapped-code',
    `\`\`\`\n<place ref="https://example.org/${'harbour-'.repeat(9)}"/>\n<place ref="a"/>\n\`\`\``,
  )
  assert.deepEqual(messages, [])
  const names = (pages[0] ?? []).filter(({ text }) => text === 'r')
  const starts = names.filter((_, at, all) => all[at]?.y !== all[at - 1]?.y).map(({ x }) => Math.round(x))
  assert.equal(starts[0], starts.at(-1))
})
