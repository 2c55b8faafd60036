import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { type Imported, importToTree } from './import-to-tree.js'
import { contentsOf, countEqual, type ManuscriptContents } from './manuscript-figures.js'

/** The printed article is its author's: it is read from beside the repository, and nothing of it stands here. */
const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const LAYER = join(SHARED, 'seed', 'article-text-layer.txt')
const skip = existsSync(LAYER) ? false : `${LAYER} is not there`

let imported: Imported
let expected: ManuscriptContents
let given: string

before(async () => {
  if (skip) return
  imported = await importToTree('article-text-layer.txt', await readFile(LAYER))
  const folder = join(SHARED, 'manuscript', 'sakhalin')
  given = await readFile(join(folder, 'article.md'), 'utf8')
  const { article, tree } = await readManuscript(folder)
  expected = contentsOf(tree, article.title)
})

test('the text layer of the printed article is read back without an error', { skip }, () => {
  assert.deepEqual(imported.errors, [])
})

test('its text differs from the checked manuscript in 0 characters, white space aside', { skip }, () => {
  assert.equal(imported.contents.text.length, expected.text.length)
  assert.ok(imported.contents.text === expected.text)
  assert.equal(imported.contents.title, expected.title)
})

test('so do its headings, paragraphs, notes, calls and pages', { skip }, () => {
  const figures = Object.fromEntries(
    (['headings', 'paragraphs', 'notes', 'calls', 'pages'] as const).map((key) => [
      key,
      `${countEqual(imported.contents[key], expected[key])} of ${expected[key].length}`,
    ]),
  )
  assert.deepEqual(figures, {
    headings: '7 of 7',
    paragraphs: '77 of 77',
    notes: '102 of 102',
    calls: '102 of 102',
    pages: '22 of 22',
  })
  assert.deepEqual(imported.contents.calls, expected.calls)
  assert.deepEqual(imported.contents.pages, expected.pages)
})

test('the file itself differs in one space, which the checked manuscript has after a hyphen', {
  skip,
}, () => {
  const [ours, theirs] = [imported.article.split('\n'), given.split('\n')]
  const different = ours.flatMap((line, index) => (line === theirs[index] ? [] : [index]))
  assert.equal(ours.length, theirs.length)
  assert.equal(different.length, 1)
  const [line = 0] = different
  // A word that was broken at a line's end and keeps its hyphen: no space belongs there
  assert.equal(ours[line]?.length, (theirs[line]?.length ?? 0) - 1)
  assert.equal(ours[line], theirs[line]?.replace(/(?<=[a-z]-) (?=[a-z])/, ''))
})

test('what was decided is in the report, and the doubts are few', { skip }, () => {
  for (const about of ['running head', 'folio', 'note that continues', 'hyphen at a line’s end']) {
    assert.ok(imported.report.includes(about), about)
  }
  assert.ok(imported.doubts <= 3, String(imported.doubts))
})
