import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { catalogue } from '../../src/messages/catalogue.js'
import { rules } from '../../src/messages/rules.js'

const ROOT = new URL('../../../src/', import.meta.url)

/** The code that says something: all but the catalogue itself. */
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('messages/'))
  .map((path) => readFileSync(new URL(path, ROOT), 'utf8'))

/** Ids as they are written: whole, and those that are put together, as in `compare.section.${kind}`. */
const whole = sources.flatMap((source) =>
  [...source.matchAll(/'([a-z0-9]+(?:[.-][a-z0-9]+)*)'/g)].map(([, id = '']) => id),
)
const templates = sources.flatMap((source) =>
  [...source.matchAll(/`([a-z0-9-]+\.(?:[^`\s$]|\$\{[^}`]*\})*)`/g)].map(([, id = '']) => id),
)

const written = new Set(whole)
const patterns = templates.map(
  (id) => new RegExp(`^${id.replaceAll('.', '\\.').replace(/\$\{.*?\}/g, '([a-z0-9-]+)')}$`),
)
/** What may stand in a template: a word, a part of an id, the id of a rule. */
const parts = new Set([...[...whole, ...templates].flatMap((id) => id.split('.')), ...Object.keys(rules)])

/** Whether code says an entry: its id is written, or is put together of parts that are written. */
function isReached(id: string): boolean {
  const found = patterns.flatMap((pattern) => (pattern.test(id) ? [pattern.exec(id)?.slice(1) ?? []] : []))
  return written.has(id) || found.some((values) => values.every((value) => parts.has(value)))
}

test('every entry of the catalogue is reached by the code', () => {
  assert.deepEqual(
    Object.keys(catalogue).filter((id) => !isReached(id)),
    [],
  )
})

test('an entry that nothing reaches would be found', () => {
  assert.ok(!isReached('compare.section'))
  assert.ok(!isReached('compare.section.unheard-of'))
  assert.ok(!isReached('invalid-front-matter.unheard-of'))
  assert.ok(isReached('step.reading'))
  assert.ok(isReached('compare.section.notes'))
  assert.ok(isReached('invalid-front-matter.issn'))
})
