import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { VFile } from 'vfile'
import { type ImportedManuscript, importSources } from '../../src/import/import-sources.js'
import { type Imported, importToTree } from './import-to-tree.js'
import { noteTexts, wordFile } from './word-file.js'

const notes = noteTexts(30)
let imported: Imported
let manuscript: ImportedManuscript | undefined

before(async () => {
  const bytes = await wordFile(notes)
  imported = await importToTree('port.docx', bytes)
  manuscript = await importSources(
    [{ name: 'port.docx', bytes }],
    { markDoubts: false, language: 'en' },
    new VFile(),
  )
})

const bare = (text: string): string => text.replace(/\s+/g, '')

test('30 notes in three languages come in whole, each at its call', () => {
  assert.deepEqual(imported.contents.notes, notes.map(bare))
  assert.equal(imported.contents.calls.length, 30)
  for (const [index, call] of imported.contents.calls.entries()) {
    assert.ok(call.endsWith(`がある[${index + 1}]`), call)
  }
})

test('title, author, headings and their levels come in', () => {
  assert.equal(imported.contents.title, '架空の港町')
  assert.match(imported.article, /^author:\n {2}- name: 仮名 文$/m)
  assert.deepEqual(imported.contents.headings, ['2 はじめに', '3 港の数字'])
})

test('italics, readings, tables and figures come in', () => {
  assert.equal(imported.article.match(/\*emphasis\*/g)?.length, 30)
  assert.match(imported.article, /この町は\{河口\|かこう\}で知られる。/)
  assert.match(imported.article, /\| 年 \| 船 \|\n\| --- \| --- \|\n\| 1901 \| 12 \|\n\| 1902 \| 15\\\|16 \|/)
  assert.match(imported.article, /^!\[\]\(figure-1\.png\)\{alt="港の絵"\}$/m)
  assert.ok(manuscript?.files.get('figure-1.png') instanceof Uint8Array)
})

test('the manuscript is read back without an error', () => {
  assert.deepEqual(imported.errors, [])
})

test('what no style says is in the report', () => {
  assert.match(imported.report, /“仮名 文” is taken for the author/)
})
