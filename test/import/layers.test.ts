import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../print/seeded-random.js'
import { importToTree } from './import-to-tree.js'
import { countEqual } from './manuscript-figures.js'
import { type PrintedFormat, printedArticle } from './printed-layer.js'

/** Each run is printed in another format, in both manners of telling pages. */
const RUNS = 60
const BARE_RUNS = 40

for (let seed = 1; seed <= RUNS; seed++) {
  const random = seededRandom(seed)
  const format: PrintedFormat = {
    measure: random.integer(20, 46),
    lines: random.integer(22, 46),
    pages: seed % 2 === 0 ? 'form feeds' : 'empty lines',
    firstPage: random.integer(1, 300),
  }
  const noteLength = random.pick([
    { least: 5, most: 30 },
    { least: 20, most: 150 },
    { least: 100, most: 500 },
  ])
  const name = `${format.measure} characters, ${format.lines} lines, notes to ${noteLength.most}, ${format.pages} (seed ${seed})`
  test(name, async () => {
    const printed = printedArticle(random, format, noteLength)
    const { contents, errors } = await importToTree('layer.txt', printed.layer)
    const bare = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/\s+/g, ''))
    assert.deepEqual(errors, [])
    assert.equal(contents.title, printed.title)
    assert.deepEqual(
      contents.headings,
      bare(printed.headings).map((heading) => `2 ${heading}`),
    )
    assert.deepEqual(contents.paragraphs, bare(printed.paragraphs))
    assert.deepEqual(contents.notes, bare(printed.notes))
    assert.equal(contents.calls.length, printed.notes.length)
    assert.equal(contents.pages.length, printed.pages)
  })
}

test('without indents, empty lines and whole lines most of it comes in, and no character is lost', async (context) => {
  const found = { headings: 0, paragraphs: 0, notes: 0 }
  const printed = { headings: 0, paragraphs: 0, notes: 0 }
  const bare = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/\s+/g, ''))
  for (let seed = 1; seed <= BARE_RUNS; seed++) {
    const random = seededRandom(seed)
    const format: PrintedFormat = {
      measure: random.integer(28, 46),
      lines: random.integer(22, 46),
      pages: 'bare',
      firstPage: random.integer(1, 300),
      western: 0.1,
    }
    const noteLength = random.pick([
      { least: 5, most: 30 },
      { least: 20, most: 150 },
      { least: 100, most: 400 },
    ])
    const article = printedArticle(random, format, noteLength)
    const { contents, errors } = await importToTree('layer.txt', article.layer)
    const expected = {
      headings: bare(article.headings).map((heading) => `2 ${heading}`),
      paragraphs: bare(article.paragraphs),
      notes: bare(article.notes),
    }
    assert.deepEqual(errors, [])
    // Where a paragraph ends, or a note begins again, lengths alone may mislead; what is there has to come in
    const all = [...bare(article.headings), ...expected.paragraphs, ...expected.notes].join('')
    // A call that came into a note with its line is text there
    const characters = (text: string): string => [...text.replace(/（\d+）|-/g, '')].sort().join('')
    assert.equal(
      characters(contents.text + contents.notes.join('')),
      characters(all),
      `characters of seed ${seed}`,
    )
    assert.equal(contents.calls.length, article.notes.length)
    assert.equal(contents.pages.length, article.pages)
    for (const key of ['headings', 'paragraphs', 'notes'] as const) {
      found[key] += countEqual(contents[key], expected[key])
      printed[key] += expected[key].length
    }
  }
  context.diagnostic(JSON.stringify({ found, printed }))
  assert.ok(found.headings > printed.headings * 0.97)
  assert.ok(found.paragraphs > printed.paragraphs * 0.88)
  assert.ok(found.notes > printed.notes * 0.97)
})
