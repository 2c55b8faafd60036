import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type PdfPage, readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { sharedBuilder } from './build-editions.js'
import { squeeze, textOfPage } from './read-edition.js'

const REAL = fileURLToPath(new URL('../../../../shared/manuscript/sakhalin', import.meta.url))
const SENTENCE = '春の海は朝から凪いで、網を繕う人の声が浜の端まで届いていた。'
const build = sharedBuilder()
let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiyo-breaks-'))
})
after(() => rm(folder, { recursive: true }))

async function print(
  slug: string,
  text: string,
): Promise<{ pages: PdfPage[]; rules: (string | undefined)[] }> {
  await mkdir(join(folder, slug), { recursive: true })
  await writeFile(join(folder, slug, 'article.md'), text)
  const { files, file } = await build(join(folder, slug), 'print')
  const rules = file.messages.map(({ ruleId }) => ruleId ?? undefined)
  const pdf = files[0] ? await readFile(files[0].path) : undefined
  return { pages: pdf ? await readPdfPages(new Uint8Array(pdf)) : [], rules }
}

test("an author's line breaks end lines where they stand, and add none", async () => {
  const body = [
    `${SENTENCE}\\\n${SENTENCE}${SENTENCE}\\\n短い行`,
    'words end here\\\nand go on',
    '> 引く\\\n> 続く',
  ].join('\n\n')
  const { pages, rules } = await print('hard', `---\ntitle: 改行\nauthor: 著者\n---\n\n${body}\n`)
  assert.deepEqual(rules, [])
  const heights = new Map<number, string>()
  for (const { text, y } of pages[0]?.texts ?? []) {
    const height = Math.round(y)
    heights.set(height, (heights.get(height) ?? '') + text)
  }
  const lines = [...heights]
    .sort(([a], [b]) => b - a)
    .map(([height, text]) => ({ height, text: squeeze(text) }))
  const texts = lines.map(({ text }) => text)
  const first = texts.indexOf(squeeze(SENTENCE))
  assert.ok(first > 0)
  assert.deepEqual(texts.slice(first + 3), ['短い行', 'wordsendhere', 'andgoon', '引く', '続く'])
  const steps = lines
    .slice(first + 1, first + 6)
    .map(({ height }, index) => (lines[first + index]?.height ?? 0) - height)
  assert.ok(Math.max(...steps) - Math.min(...steps) <= 1, `no line is left out: ${steps.join(' ')}`)
})

test('each page of a reprint begins at its mark, also within a word', async () => {
  const marked = [
    `${SENTENCE.repeat(12)}その手紙はСазо:page[8]новが書いた。${SENTENCE.repeat(9)}`,
    `${SENTENCE.repeat(3)}${SENTENCE.slice(0, 9)}:page[9]${SENTENCE.slice(9)}`,
  ].join('\n\n')
  const front = '---\ntitle: 復刻\nauthor: 著者\nfirst-page: 7\npages: original\n---\n\n'
  const { pages, rules } = await print('marked', front + marked)
  assert.deepEqual(
    rules.filter((rule) => rule !== 'page-out-of-step'),
    [],
  )
  assert.equal(pages.length, 3)
  assert.ok(textOfPage(pages[0] ?? assert.fail()).endsWith('Сазо'))
  assert.ok(textOfPage(pages[1] ?? assert.fail()).startsWith('новが書いた'))
  assert.ok(textOfPage(pages[2] ?? assert.fail()).startsWith(SENTENCE.slice(9)))
})

test('each page of a real reprint begins where the printed page does', {
  skip: !existsSync(REAL),
}, async (t) => {
  await cp(REAL, join(folder, 'real'), { recursive: true })
  const source = await readFile(join(REAL, 'article.md'), 'utf8')
  const { pages, rules } = await print('real', source.replace(/^---\n/, '---\npages: original\n'))
  assert.deepEqual([...new Set(rules)], ['page-out-of-step'])
  const marks = [...source.matchAll(/(^|.):page\[(\d+)\]([^\n]*?)(?=\[\^|\n)/gmu)]
  const wrong = marks.flatMap(([, before, number, text = '']) => {
    const start = squeeze(text.replace(/[*_{}]|:\w+\[|\]/g, '')).slice(0, 6)
    const found = textOfPage(pages.find(({ label }) => label === number) ?? assert.fail(`page ${number}`))
    // The title of a summary stands before its first paragraph, which the mark begins.
    const isRight = before ? found.startsWith(start) : found.includes(start)
    return isRight ? [] : [`${number}: ${found.slice(0, 6)}, not ${start}`]
  })
  t.diagnostic(
    `${marks.length - wrong.length} of ${marks.length} pages begin with the printed page's words; ${rules.length} with other leading`,
  )
  assert.deepEqual(wrong, [])
})
