import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeParagraph } from '../../src/compose/compose-paragraph.js'
import { defaultSettings } from '../../src/compose/default-settings.js'
import { checkLines } from './check-lines.js'
import { EM, generateParagraph, seeded } from './generate-paragraph.js'

/** COMPOSE_PARAGRAPHS=100000 for more. */
const COUNT = Number(process.env.COMPOSE_PARAGRAPHS ?? 10000)

for (const mode of ['total-fit', 'greedy'] as const) {
  test(`${COUNT} generated paragraphs, ${mode}: no fault of G3 at measures of 15 to 60 em`, () => {
    const random = seeded(19170225)
    const faults: string[] = []
    for (let at = 0; at < COUNT; at++) {
      const runs = generateParagraph(random)
      const measure = (15 + Math.floor(random() * 46)) * EM
      const settings = { ...defaultSettings, mode, size: EM, measure, indent: random() < 0.5 ? EM : 0 }
      for (const fault of checkLines(runs, composeParagraph(runs, settings), settings))
        faults.push(`${at}: ${fault}`)
    }
    assert.deepEqual(faults.slice(0, 20), [])
  })
}

test('a paragraph without text has no lines', () => {
  assert.deepEqual(composeParagraph([], { ...defaultSettings, size: EM, measure: 10 * EM }), [])
})
