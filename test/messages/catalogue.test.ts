import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { catalogue } from '../../src/messages/catalogue.js'
import { languages } from '../../src/messages/message.js'

const ROOT = new URL('../../../src/', import.meta.url)

/** The code that says something: all but the catalogue itself. */
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('messages/'))
  .map((path) => readFileSync(new URL(path, ROOT), 'utf8'))

/** Ids as they are written: whole, or made of a pattern as in `compare.section.${kind}`. */
const written = new Set(
  sources.flatMap((source) => [...source.matchAll(/'([a-z0-9]+(?:[.-][a-z0-9]+)*)'/g)].map(([, id]) => id)),
)
const patterns = sources
  .flatMap((source) => [...source.matchAll(/`([a-z0-9-]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(([, id = '']) => id))
  .map((id) => new RegExp(`^${id.replaceAll('.', '\\.').replace(/\$\{.*?\}/g, '[a-z0-9-]+')}$`))

test('every entry of the catalogue is reached by the code', () => {
  const lost = Object.keys(catalogue).filter(
    (id) => !written.has(id) && !patterns.some((pattern) => pattern.test(id)),
  )
  assert.deepEqual(lost, [])
})

test('an entry that nothing reaches would be found', () => {
  assert.ok(!written.has('compare.section') && !patterns.some((pattern) => pattern.test('compare.section')))
  assert.ok(written.has('step.reading'))
  assert.ok(patterns.some((pattern) => pattern.test('compare.section.notes')))
})

/** What is written alike in both languages. */
const NAMES = /^(?:EPUB)$/

test('Japanese is written in Japanese, and English in English', () => {
  for (const [id, entry] of Object.entries(catalogue)) {
    for (const language of languages) {
      const words: unknown = entry[language]
      if (typeof words !== 'string' || NAMES.test(words)) continue
      assert.ok(words.trim() !== '', id)
      const isJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(words)
      assert.equal(isJapanese, language === 'ja', `${id}: ${words}`)
    }
  }
})
