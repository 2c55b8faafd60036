import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../print/seeded-random.js'
import { importToTree } from './import-to-tree.js'
import { type PrintedFormat, printedArticle } from './printed-layer.js'

/** Each run is printed in another format, in both manners of telling pages. */
const RUNS = 60

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
