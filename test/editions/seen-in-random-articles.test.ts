import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { type GlyphPage, readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { readPdfStructure } from '../../src/pdf/read-pdf-structure.js'
import { sharedBuilder } from './build-editions.js'
import { findOverlaps } from './wild/find-overlaps.js'

const build = sharedBuilder()

const FIGURES = fileURLToPath(new URL('../../../manuscript/specimen/figures', import.meta.url))
const NARROW =
  ':root { --text-characters: 20; --note-characters: 24; --note-size: 10Q; --note-leading: 16Q; --page-lines: 38; }'
const LINE = '海から吹く風のなかで港を歩くと、（灯台の）光がゆっくりと水面を渡ってゆくのが見えた。'

/** A block of code of two lines that are too long, one of which has no space, with what is before each line. */
function codeIn(before: string): string {
  const lines = ['```', '# {a|b} *c* find . -name article.md -print0', '0123456789'.repeat(8), '```']
  return lines.map((line) => before + line).join('\n')
}

/** Sound text that random articles were refused for, or printed over itself, each in its smallest form. */
const SOUND: Readonly<Record<string, string>> = {
  'verse in a note that goes over to the next page': `本文[^1]。\n\n[^1]: 註\n\n    ::::verse\n${`    ${LINE}${LINE}\n`.repeat(30)}    ::::`,
  'a quotation of several paragraphs in a note that goes over to the next page': `本文[^1]。\n\n[^1]: 註\n\n${`    > ${LINE}${LINE}\n    >\n`.repeat(30)}`,
  'stanzas at the heads of pages': `::::verse\n${`${LINE}\n海\n\n`.repeat(60)}::::`,
  'stanzas in a note that goes over to the next page': `本文[^1]。\n\n[^1]: 註\n\n    ::::verse\n${[
    1, 2, 3, 4, 5,
  ]
    .map((lines) => `${'    海の歌\n'.repeat(lines)}\n`)
    .join('')
    .repeat(20)}    ::::`,
  'a picture alone on a line of a cell, and one character after it': `| 港 | 船 |\n| :-- | :-- |\n| ${'字![印](figures/quarter-em.svg){height=2.05em}と | '.repeat(2)}\n| ${'灯 | '.repeat(2)}`,
  'a picture as wide as a line of its list': `- 字![印](figures/quarter-em.svg){height=5em}と続く。`,
  'a picture and one character in a last line': `- 灯台の光がゆっくりと水面を渡ってゆくのが見えた朝に字![印](figures/line-adjust.png){height=5em}と`,
  'Armenian, whose letters make ligatures, before Japanese': `{港|みなと}${'լեզու նավահանգիստ ծով '.repeat(9)}լեզուと昭和の海。${LINE}`,
  'the character ﬁ in an article whose words have an f before an i': `{港|みなと}の*ﬁ*と*fisheries*である。\n\n## The ﬁ of fisheries`,
  'code longer than its line in lists, quotations, definitions and notes': [
    ...['', '> - ', '1. > - ', '- - - ', '港\n: '].map((before) => {
      const indent = before.replace(/.*\n/, '').replace(/[^>]/g, ' ')
      return `${before}項\n${indent}\n${codeIn(indent)}`
    }),
    `本文[^1]。\n\n[^1]: 註\n\n${codeIn('    ')}\n\n    > - 項\n    >\n${codeIn('    >   ')}`,
  ].join('\n\n間の段落。\n\n'),
  'lines that end with a letter of Arabic, which is narrower at the end of a word than by itself': `港の:lang[${'تاريخ '.repeat(30).trim()}]{lang=ar}と書く。`,
  'centred lines that end with an ideographic space': [17, 18, 19, 20]
    .map(
      (length) =>
        `: ${'海の風'.repeat(7).slice(0, length)}に光るか？　（lighthouse winter harboursに26・10に）とあった。\n\n| 港 |\n| -- |\n| 船 |`,
    )
    .join('\n\n港。\n\n'),
  'a picture in the source line of a figure': `![図](figures/quarter-em.svg){alt="図"}\n\n:: 出典　字![印](figures/quarter-em.svg)と`,
}

for (const [kind, text] of Object.entries(SOUND)) {
  test(`${kind} is printed as composed`, async () => {
    const { file } = await buildText(text)
    assert.deepEqual(file.messages.map(String), [])
  })
}

test('a table in a quotation of more words with readings than a line has room for is set as small as they need, and told', async () => {
  const row = `> |${'{港町浜辺船着場\\|みなとまちはまべふなつきば} incomprehensibilities|'.repeat(5)}`
  const { file } = await buildText(`${row}\n> |${'--|'.repeat(5)}\n${row}`)
  assert.deepEqual(
    file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]),
    [['reduced-table', false]],
  )
})

test('the marks of the notes of three authors stand before their notes, however narrow the indent', async () => {
  const authors = [1, 2, 3].map((at) => `  - name: 港 ${at}\n    note: 海事に詳しい。\n`).join('')
  const { file, files } = await buildText('本文。', {
    author: `\n${authors.trimEnd()}`,
    style: ':root { --text-characters: 20; --text-size: 12Q; --note-characters: 22; --note-size: 10Q; }',
  })
  assert.deepEqual(file.messages.map(String), [])
  assert.deepEqual((await glyphPagesOf(files)).flatMap(findOverlaps), [])
})

test('code of several words is in one face in a filled line of a Western article', async () => {
  const { file } = await buildText(`\`npx kiyo build\` ${'дневник железнодорожных островов '.repeat(6)}`, {
    front: 'lang: ru\n',
    style: ':root {}',
  })
  assert.deepEqual(file.messages.map(String), [])
})

test('a long word whose letters are opened is as wide on its page as where its line was corrected', async () => {
  const quotation =
    '> “человеконенавистничество ёлка” съезд над смотрителя над переселенческое гавань льдом – описание.'
  const { file } = await buildText(`1. Один.\n\n   - два\n\n     - три\n\n       ${quotation}`, {
    front: 'lang: ru\n',
    style:
      ':root { --text-characters: 20; --text-size: round(12Q, 0.25px); --text-leading: 21Q; --note-characters: 19; }',
  })
  assert.deepEqual(file.messages.map(String), [])
})

test('a ruby longer than the lines of a caption beside others is set as small as it has to be, and told', async () => {
  const figure = (caption: string): string => `![${caption}](figures/quarter-em.svg){alt="図"}\n`
  const { file, files } = await buildText(
    figure('図1') + figure('図2　{しろい港の灯台守たち|とうだい}の家') + figure('図3'),
    { style: ':root { --text-characters: 20; --note-characters: 20; }' },
  )
  assert.deepEqual(
    file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]),
    [['reduced-ruby', false]],
  )
  const sizes = (await glyphPagesOf(files)).flatMap((page) => page.glyphs)
  const sizeOf = (letter: string): number => sizes.find(({ text }) => text === letter)?.size ?? assert.fail()
  assert.ok(sizeOf('守') < sizeOf('家') && sizeOf('守') >= sizeOf('家') / 2)
})

test('a ruby that would have to be smaller than half is an error that says how to divide it', async () => {
  const { file } = await buildText(`{${'港の灯台守の家'.repeat(9)}|いえ}`).catch((error: unknown) => ({
    file: { messages: [...String(error).matchAll(/text-outside-page|misset-line/g)].map(String) },
  }))
  assert.deepEqual(
    file.messages.map((one) => (typeof one === 'string' ? one : one.ruleId)),
    ['text-outside-page'],
  )
})

for (const [name, cell] of [
  ['', '港の白い{灯台|とうだい}の家の{灯台守|とうだいもり}たちの海の{船着場|ふなつきば}'],
  [
    ' and of inferiors or letters that descend',
    '港H<sub>26</sub>の家quayの{灯台守|とうだいもり}たちyg{港|みなと}港',
  ],
] as const) {
  test(`lines of cells and captions that are too close for readings${name} are set further apart`, async () => {
    const { file, files } = await buildText(
      `: ${cell.repeat(4)}\n\n| 港 |${' 船 |'.repeat(4)}\n|${' -- |'.repeat(5)}\n${`|${` ${cell.replaceAll('|', '\\|')} |`.repeat(5)}\n`.repeat(2)}\n:: ${cell.repeat(4)}\n`,
      {
        style:
          ':root { --table-leading: 13Q; --caption-leading: 13Q; --caption-size: 11Q; --table-size: 11Q; }',
      },
    )
    assert.deepEqual(file.messages.map(String), [])
    assert.deepEqual((await glyphPagesOf(files)).flatMap(findOverlaps), [])
  })
}

test('a head of a table that fills a page stands alone on it, and the first row begins the next', async () => {
  const table = (characters: number): string =>
    `| ${'港の灯台守'.repeat(60).slice(0, characters)} |${' 金額 |'.repeat(9)}\n|${' --: |'.repeat(10)}\n${`| 1905 |${' 1,234,567.89 |'.repeat(9)}\n`.repeat(2)}`
  const heads = [246, 248, 250, 252]
  const { file } = await buildText(heads.map((characters) => `${LINE}\n\n${table(characters)}`).join('\n'), {
    style: '',
  })
  assert.deepEqual(
    new Set(file.messages.map(({ ruleId }) => ruleId)),
    new Set(['forced-page-end', 'reduced-table']),
  )
})

test('an opening that would fill a small page is set closer, and leaves room for the authors’ note', async () => {
  const { file, files } = await buildText(LINE, {
    title: '白い灯台と海の歴史'.repeat(5),
    author: '\n  - name: 佐藤 灯\n    note: 港湾大学\n  - name: 鈴木 帆\n    note: 灯台大学',
    style:
      ':root { --page-lines: 17; --text-characters: 20; --text-leading: 23Q; --note-characters: 20; --title-size: 32Q; --subtitle-size: 14Q; }',
  })
  assert.deepEqual(file.messages.map(String), [])
  const [first] = await glyphPagesOf(files)
  const text = first?.glyphs.map((glyph) => glyph.text).join('') ?? ''
  assert.ok(text.includes('港湾大学') && text.includes('灯台大学'))
})

test('what follows the last page mark of a reprint goes on overleaf, and that is told', async () => {
  const rest = (paragraphs: number): string =>
    `:page[1]港[^1]。\n\n:page[2]灯台[^2]。\n\n${`${LINE.repeat(3)}\n\n`.repeat(paragraphs)}`
  const notes = '\n\n[^1]: 註。\n\n[^2]: 船の註。'
  const front = 'first-page: 1\npages: original\n'
  const { file } = await buildText(rest(20) + notes, { front })
  assert.deepEqual(
    file.messages.map(({ ruleId, message }) => [ruleId, /page 3/i.test(message)]),
    [['page-out-of-step', true]],
  )
  assert.deepEqual((await buildText(rest(2) + notes, { front })).file.messages.map(String), [])
})

test('a text that begins with a heading is on the first page of a reprint, before or after whose mark it stands', async () => {
  for (const beginning of [':page[1]\n\n## 序', '## :page[1]序', '## 序\n\n:page[1]']) {
    const { file, pages } = await buildText(`${beginning}\n\n港の船:page[2]は沖にある。`, {
      front: 'first-page: 1\npages: original\n',
    })
    assert.deepEqual(file.messages.map(String), [])
    assert.equal(pages, 2)
  }
})

test('one empty line is between two quotations, and at the end of one within another', async () => {
  const { files } = await buildText('> 港\n\n::::verse\n船\n::::\n\n> 帆\n>\n> > 灯\n\n潮', {
    style: ':root {}',
  })
  const [page] = await glyphPagesOf(files)
  const lines = ['港', '船', '帆', '灯', '潮'].map(
    (text) => page?.glyphs.findLast((glyph) => glyph.text === text)?.y ?? assert.fail(),
  )
  const distances = lines.slice(1).map((y, at) => Math.round(y - (lines[at] ?? 0)))
  assert.equal(new Set(distances).size, 1, distances.join())
})

test('an image in a note is as wide as the note', async () => {
  const figure = '![印](figures/line-adjust.png){alt="印"}'
  const { file } = await buildText(`${LINE}[^1]\n\n[^1]: 次の図を見よ。\n\n    ${figure}\n\n    以上。`)
  assert.deepEqual(file.messages.map(String), [])
})

test('emphasis dots over letters that are larger than their leading are no second line', async () => {
  const { file } = await buildText(`${LINE}\n\n## 港*の灯*台の光\n\n${LINE}`, {
    style:
      ':root { --text-size: 11Q; --text-leading: 16Q; --text-characters: 30; --heading-size: 19Q; --note-characters: 26; }',
  })
  assert.deepEqual(file.messages.map(String), [])
})

test('a word that ends a line of a cell is as wide as it is drawn without the space that it was kerned with', async () => {
  const cells = ['a ‘keepers’ a', ...Array.from({ length: 3 }, () => LINE)]
  const { file } = await buildText(`| ${cells.join(' | ')} |\n|${' -- |'.repeat(cells.length)}\n| 港 |`)
  assert.deepEqual(file.messages.filter(({ ruleId }) => ruleId !== 'reduced-table').map(String), [])
})

test('years at the end of a subtitle are a line of their own, whatever the measure', async () => {
  const summary = '\n\n::::summary{lang=en}\n\nText.\n\n::::'
  const { file, files } = await buildText(`本文。${summary}`, {
    front: 'subtitle-en: Transition of Harbours (1917-1922)\n',
    style: ':root { --text-characters: 22; --note-characters: 22; }',
  })
  assert.deepEqual(file.messages.map(String), [])
  const pages = await glyphPagesOf(files)
  assert.deepEqual(pages.flatMap(findOverlaps), [])
  const glyphs = pages.flatMap((page) => page.glyphs)
  const bracket = glyphs.find((glyph) => glyph.text === '(')
  const line = glyphs.filter(({ y }) => y === bracket?.y)
  assert.equal(line.map((glyph) => glyph.text).join(''), '(1917-1922)')
})

test('kiyo check reads letters that are drawn in another order, and headings that a page and an article end with', async () => {
  const { files } = await buildText(
    `:lang[क्षेत्रवर्षा]{lang=hi}の港[^1]。\n\n## 終わりに![印](figures/quarter-em.svg)と\n\n### 港\n\n[^1]: 註。`,
    {
      style: ':root {}',
      editions: ['print', 'epub'],
    },
  )
  const finished = new Map<string, Uint8Array>()
  for (const { path } of files) finished.set(basename(path), await readFile(path))
  const gates = await inspectEditions(finished)
  assert.deepEqual(
    gates.filter(({ passed }) => !passed).map(({ name }) => name.id),
    [],
  )
  assert.ok(gates.some(({ name }) => name.id === 'gate.text'))
})

test('kiyo check reads the long note of a reprint whole, where another begins on its page before it goes on overleaf', async () => {
  const { file, files } = await buildText(
    `:page[1]港[^1]と船[^2]。\n\n:page[2]灯台。\n\n:page[3]海。\n\n[^1]: ${LINE.repeat(45)}\n\n[^2]: 船の註。`,
    { front: 'first-page: 1\npages: original\n', editions: ['print', 'epub'] },
  )
  // The page is set tighter for what it has to hold, which is told.
  assert.deepEqual(file.messages.filter(({ ruleId }) => ruleId !== 'page-out-of-step').map(String), [])
  const finished = new Map<string, Uint8Array>()
  for (const { path } of files) finished.set(basename(path), await readFile(path))
  const { pages } = await readPdfStructure(finished.get('print.pdf') ?? assert.fail())
  assert.ok(pages[0]?.notes.at(-1)?.includes('船の註'), 'the other begins below it')
  assert.equal(pages[1]?.notes.length, 1, 'the long one goes on')
  assert.equal(pages.length, 3, 'a page of one line is a page')
  const failed = (await inspectEditions(finished)).filter(({ passed }) => !passed)
  assert.deepEqual(
    failed.map(({ name }) => name.id),
    [],
  )
})

test('a label of several rows that is repeated overleaf takes no tag from the empty cells beside it', async () => {
  const rows = [`| 北 | ${LINE.repeat(40)} |  | 船 |`, '| ^ | 灯台 | 光 | 港 |']
  const { files } = await buildText(`| 港 | 船 | 灯 | 海 |\n| -- | -- | -- | -- |\n${rows.join('\n')}`, {
    editions: ['print', 'epub'],
  })
  const finished = new Map<string, Uint8Array>()
  for (const { path } of files) finished.set(basename(path), await readFile(path))
  const failed = (await inspectEditions(finished)).filter(({ passed }) => !passed)
  assert.deepEqual(
    failed.map(({ name }) => name.id),
    [],
  )
})

test('a row longer than a page with a reading in it is divided where its lines are, however close the house sets tables', async () => {
  const cell = `{港|みなと}と${LINE.repeat(90)}`.replaceAll('|', '\\|')
  const { file } = await buildText(`| 港 | 船 |\n| -- | -- |\n| ${cell} | ${LINE.repeat(30)} |`, {
    style: ':root { --table-size: 11Q; --table-leading: 13Q; }',
  })
  assert.deepEqual(file.messages.map(String), [])
})

test('the head of a table that is longer than a page is divided as its rows are, upright and turned', async () => {
  const head = LINE.repeat(40)
  const cells = '| 1,234,567.89 '.repeat(10)
  const { file } = await buildText(
    `| 港 | ${head} |\n| -- | -- |\n| 北 | 船 |\n\n${LINE}\n\n${cells}| ${head} |\n${'| -- '.repeat(11)}|\n${cells}| 船 |`,
    { style: '' },
  )
  assert.deepEqual(
    file.messages.map(({ ruleId }) => ruleId),
    ['turned-table', 'forced-page-end'],
  )
})

test('a cell over two rows of which the first is longer than two pages goes on in its column', async () => {
  const long = LINE.repeat(160)
  const { files } = await buildText(
    `| 港 | 船 | 帆 |\n| -- | -- | -- |\n| 北 | ${long} | ${LINE} |\n| ^ | 三 | ^ |`,
    { editions: ['print', 'epub'] },
  )
  assert.equal(files.length, 2)
})

test('note calls and readings are not in the outline, and an address above a table that goes on is read once', async () => {
  const caption = `: 表　{港|みなと}とhttps://example.org/${'archive/'.repeat(12)}と`
  const { files } = await buildText(
    `## 北の[^1]{港町|みなとまち}の*fi*[^2]\n\n${caption}\n\n| 港 | 船 |\n| -- | -- |\n${'| 灯台 | 光 |\n'.repeat(60)}\n\n[^1]: 註。\n\n[^2]: 註。`,
    { style: ':root {}', editions: ['print', 'epub'] },
  )
  const finished = new Map<string, Uint8Array>()
  for (const { path } of files) finished.set(basename(path), await readFile(path))
  const { outline } = await readPdfStructure(finished.get('print.pdf') ?? assert.fail())
  assert.deepEqual(outline, ['港', '北の港町のfi'])
  const failed = (await inspectEditions(finished)).filter(({ passed }) => !passed)
  assert.deepEqual(
    failed.map(({ name }) => name.id),
    [],
  )
})

async function glyphPagesOf(files: readonly { path: string }[]): Promise<GlyphPage[]> {
  const pdf = files.find(({ path }) => path.endsWith('print.pdf'))?.path ?? assert.fail()
  const pages: GlyphPage[] = []
  await readPdfGlyphs(new Uint8Array(await readFile(pdf)), (page) => pages.push(page))
  return pages
}

async function buildText(
  text: string,
  {
    title = '港',
    front: more = '',
    author = '著者',
    style = NARROW,
    editions = ['print'],
  }: { title?: string; front?: string; author?: string; style?: string; editions?: readonly string[] } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-seen-'))
  try {
    await cp(FIGURES, join(folder, 'figures'), { recursive: true })
    await writeFile(join(folder, 'own.css'), style)
    const front = `---\ntitle: ${title}\ntitle-en: Harbours\n${more}author: ${author}\nstyle: own.css\n---\n\n`
    await writeFile(join(folder, 'article.md'), front + text)
    return await build(folder, ...editions)
  } finally {
    await rm(folder, { recursive: true })
  }
}
