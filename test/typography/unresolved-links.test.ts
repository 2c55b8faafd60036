import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { typesetText } from './typeset-fixture.js'

/** The rule and the place of every error. */
async function errorsOf(text: string): Promise<[rule: string | undefined, line?: number, column?: number][]> {
  const { file } = await typesetText(text)
  return file.messages
    .filter(({ fatal }) => fatal)
    .map(({ ruleId, line = 0, column = 0 }) => [ruleId, line, column])
}

describe('a link that leads nowhere is told before there is any edition', () => {
  for (const target of [
    'chart.pdf',
    '../b/article.md',
    '/top',
    '?q=1',
    '//example.org',
    'www.example.org',
    '#',
    '#x',
  ])
    it(`where it is written, and once: ${target}`, async () => {
      assert.deepEqual(await errorsOf(`岸の[表](${target})。`), [['unresolved-reference', 6, 3]])
    })

  it('in a note, a summary, a cell and by a definition, too', async () => {
    const text = [
      '岸[^a]の[表][t]。',
      '| 港 |\n| - |\n| [北](n.html) |',
      '[^a]: 註の[表](a.pdf)。',
      '::::summary{lang=en}\n\nA [chart](s.pdf).\n\n::::',
      '[t]: t.pdf',
    ].join('\n\n')
    assert.deepEqual(await errorsOf(text), [
      ['unresolved-reference', 6, 7],
      ['unresolved-reference', 10, 3],
      ['unresolved-reference', 12, 9],
      ['unresolved-reference', 16, 3],
    ])
  })

  it('and one to the net, by mail, to a DOI, or to a note of the article is sound', async () => {
    const text =
      '[網](https://example.org/a.pdf)、<ed@example.org>、[論文](doi:10.5555/1)、[前の註](#note-1)、[註の処](#call-1)[^a]。\n\n[^a]: 註。'
    assert.deepEqual(await errorsOf(text), [])
  })
})
