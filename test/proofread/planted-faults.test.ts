import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadFonts } from '../../src/fonts/load-fonts.js'
import { reportGlyphs } from '../../src/fonts/report-glyphs.js'
import { sayRule } from '../../src/messages/findings/say-found.js'
import { findingIds } from '../../src/model/finding-ids.js'
import { findingRules } from '../../src/proofread/findings/finding-rules.js'
import { listFindings } from '../../src/proofread/findings/list-findings.js'
import { proseRules } from '../../src/proofread/findings/prose/prose-rules.js'
import { textRules } from '../../src/proofread/findings/text/text-rules.js'
import { expectWords } from './expect-words.js'
import { proofOfFolder } from './proof-of.js'

const FIXTURES = new URL('../../../test/fixtures/proofread/', import.meta.url)

/** `file:line rule` of each finding, sorted; the fonts' messages with the others, as the print stage has them. */
async function findingsOf(name: string): Promise<string[]> {
  const folder = fileURLToPath(new URL(name, FIXTURES))
  const { proof, publication, file } = await proofOfFolder(folder)
  const fonts = await loadFonts(publication)
  await reportGlyphs(fonts.texts.flat(), fonts, file, 'missing-glyph')
  const { findings } = await listFindings(proof)
  expectWords(findings)
  const lines = findings.map(
    ({ rule, source, sourceFile }) => `${sourceFile ?? 'article.md'}:${source?.line} ${rule}`,
  )
  return [...new Set(lines)].sort()
}

/** The fixture says itself what is wrong with a paragraph, in a comment before it. */
async function expected(name: string): Promise<string[]> {
  const source = await readFile(new URL(`${name}/article.md`, FIXTURES), 'utf8')
  const lines = source.split('\n')
  return lines.flatMap((line, index) => {
    const rule = /^<!-- expect: (\S+) -->$/.exec(line)?.[1]
    return rule ? [`article.md:${index + 2} ${rule}`] : []
  })
}

test('each planted fault is found at its line, and nothing else', async () => {
  const planted = [...(await expected('planted-faults')), 'references.json:23 unused-reference'].sort()
  assert.deepEqual(await findingsOf('planted-faults'), planted)
})

test('a fault of every kind is planted, of text and of prose', async () => {
  const planted = new Set((await expected('planted-faults')).map((line) => line.split(' ')[1]))
  const unplanted = [...textRules, ...proseRules].map(({ id }) => id).filter((id) => !planted.has(id))
  assert.deepEqual(unplanted, [])
  assert.ok(planted.size >= 48, String(planted.size))
})

test('docs/findings.md and docs/findings.ja.md list every rule in the same order, under the name that a report gives it', async () => {
  const rowsOf = async (name: string): Promise<(readonly [id: string, name: string])[]> => {
    const text = await readFile(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')
    return [...text.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|/gm)].map(([, id = '', name = '']) => [id, name])
  }
  const [english, japanese] = [await rowsOf('findings.md'), await rowsOf('findings.ja.md')]
  const ids = japanese.map(([id]) => id)
  assert.deepEqual(
    english.map(([id]) => id),
    ids,
  )
  // It is told of where silencing is explained.
  assert.deepEqual([...ids, 'unknown-silence'].sort(), [...findingIds].sort())
  const spaceless = (name: string): string => name.replaceAll(' ', '')
  for (const id of findingIds.filter((one) => one !== 'unknown-silence')) {
    const name = japanese.find(([one]) => one === id)?.[1] ?? ''
    assert.equal(spaceless(name), spaceless(sayRule('ja', id).name))
  }
})

test('nothing is found in the same text without its faults', async () => {
  assert.deepEqual(await findingsOf('clean'), [])
})

test('every rule has an id of its own in the list of them', () => {
  const ids = findingRules.map(({ id }) => id)
  assert.deepEqual([...ids, 'unknown-silence'].sort(), [...findingIds].sort())
})
