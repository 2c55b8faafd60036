import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type PdfGlyph, readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import type { BuildResult } from '../../src/pipeline/build.js'
import { sharedBuilder } from './build-editions.js'

const TITLE = '海峡の灯台とその守り手たちについて'.repeat(6)
const PARAGRAPH = '灯台は夜の海を照らし、船は港へ帰る。'.repeat(20)

const build = sharedBuilder()
let folder: string
let result: BuildResult

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiyo-head-'))
  const front = `---\ntitle: ${TITLE}\nauthor: [浜・由紀, 沖一郎]\n---\n\n`
  await writeFile(join(folder, 'article.md'), front + Array(12).fill(PARAGRAPH).join('\n\n'))
  result = await build(folder, 'print')
})
after(() => rm(folder, { recursive: true, force: true }))

test('a running head longer than a line is shortened to one, and told; names with middle dots are told apart', async () => {
  const path = result.files.find((file) => file.path.endsWith('print.pdf'))?.path ?? assert.fail()
  const [, left, right] = await readPdfPages(new Uint8Array(await readFile(path)))
  const headOf = (page: typeof left): string => {
    const texts = page?.texts ?? assert.fail()
    const top = Math.max(...texts.map(({ y }) => y))
    return texts
      .filter(({ y }) => Math.abs(y - top) < 1)
      .map(({ text }) => text)
      .join('')
  }
  assert.equal(headOf(left), '浜・由紀、沖一郎')
  assert.match(headOf(right), /^海峡の灯台.+…$/u)
  assert.ok(TITLE.startsWith(headOf(right).replace('…', '')))
  const rules = result.file.messages.map(({ ruleId }) => ruleId)
  assert.deepEqual(rules, ['shortened-running-head'])
})

test('a running head that ends with a bracket is in the middle of its page by what is drawn', async () => {
  const other = await mkdtemp(join(tmpdir(), 'kiyo-head-'))
  try {
    const front = '---\ntitle: 灯台と「海峡」\nauthor: 沖一郎\n---\n\n'
    await writeFile(join(other, 'article.md'), front + Array(12).fill(PARAGRAPH).join('\n\n'))
    const { files } = await build(other, 'print')
    const pdf = await readFile(files.find(({ path }) => path.endsWith('print.pdf'))?.path ?? assert.fail())
    const heads: { glyphs: PdfGlyph[]; width: number }[] = []
    await readPdfGlyphs(new Uint8Array(pdf), ({ glyphs, width }) => {
      const top = Math.min(...glyphs.map(({ y }) => y))
      heads.push({ glyphs: glyphs.filter(({ y }) => y < top + 1), width })
    })
    const head = heads.find(
      ({ glyphs }) => glyphs.at(-1)?.text === '」' && glyphs[0]?.text === '灯' && glyphs[0].size < 8,
    )
    const [first, last] = [head?.glyphs[0], head?.glyphs.at(-1)]
    if (!head || !first || !last) assert.fail('There is no running head')
    // The bracket is drawn in the first half of its em.
    const middle = (first.x + last.x + last.size / 2) / 2
    assert.ok(Math.abs(middle - head.width / 2) < 0.1, `${middle} of ${head.width}`)
  } finally {
    await rm(other, { recursive: true, force: true })
  }
})
