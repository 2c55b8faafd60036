import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { measureJournal, timeArticle } from './journal-lines.js'

const isThere = existsSync(new URL('../../../../shared/journal-lines.json', import.meta.url))

test('lines end where the printed journal ends them', { skip: !isThere }, async () => {
  const figures = await measureJournal()
  const least = (name: string, forced: number, free: number): void => {
    const { all } = figures[name] ?? assert.fail(`No figure ${name}`)
    assert.ok((100 * all.forced) / all.lines >= forced, `${name}, forced: ${all.forced} of ${all.lines}`)
    assert.ok((100 * all.free) / all.lines >= free, `${name}, free: ${all.free} of ${all.lines}`)
  }
  least('body, journal face', 95, 75)
  least('body, print faces', 83, 58)
  least('body, print faces, calls at half an em', 88, 61)
})

test('the article is composed in a moment', { skip: !isThere }, async () => {
  const { composing } = await timeArticle()
  assert.ok(composing < 500, `${composing.toFixed(0)} ms`)
})
