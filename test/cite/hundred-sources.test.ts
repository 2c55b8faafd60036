import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { citeNotes } from './cite-text.js'

const FIXTURE = new URL('../../../test/fixtures/cite/hundred-sources/', import.meta.url)

const rows = readFileSync(new URL('notes.tsv', FIXTURE), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('key\t'))
  .map((line) => line.split('\t'))
const references = readFileSync(new URL('references.json', FIXTURE), 'utf8')

describe('a hundred sources of all types, in seven languages', async () => {
  const written = [...rows.map((row) => row[1]), ...rows.map((row) => row[3])].map((one) => `[${one}]`)
  const notes = await citeNotes(written, { references })

  it('are as many as are said', () => {
    assert.equal(rows.length, 100)
    assert.equal(notes.length, 200)
  })

  for (const [index, [key, , first, , later]] of rows.entries()) {
    it(`are set in full and then short: ${key}`, () => {
      assert.deepEqual([notes[index], notes[index + rows.length]], [first, later])
    })
  }
})
