import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeHeadingLevels } from '../../src/pdf/tags/close-heading-levels.js'
import { plainTag } from '../../src/pdf/tags/tag.js'

function levelsOf(...names: string[]): string[] {
  const tags = names.map((name) => plainTag(name, []))
  closeHeadingLevels(tags)
  return tags.map(({ name }) => name)
}

test('a level that a manuscript leaves out is closed, of all headings alike, and paragraphs keep their names', () => {
  assert.deepEqual(levelsOf('H1', 'H4', 'P', 'H4', 'H2', 'H3', 'H5', 'H3'), [
    ...['H1', 'H2', 'P', 'H2', 'H2', 'H3', 'H4', 'H3'],
  ])
})

test('levels without a gap stay, also where another article begins', () => {
  const whole = ['H1', 'H2', 'H3', 'H2', 'H1', 'H2']
  assert.deepEqual(levelsOf(...whole), whole)
})
