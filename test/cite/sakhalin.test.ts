import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compareWithSakhalin } from './sakhalin.js'

describe('the citations of the printed article', async () => {
  const { citations, file } = await compareWithSakhalin()

  it('are set as printed, character for character, apart from its written inconsistencies', (context) => {
    for (const { note, actual, set } of citations) assert.equal(actual, set, `note ${note}`)
    const equal = citations.filter(({ actual, printed }) => actual === printed).length
    context.diagnostic(`${equal} of ${citations.length} strings as printed`)
    assert.ok(equal >= 120)
  })

  it('differ only where the article departs from its own practice, and it is said how', () => {
    for (const { printed, set, why, note } of citations)
      assert.equal(printed !== set, why !== '', `note ${note}`)
  })

  it('are parted by the signs that are printed, or by the sign that most notes have', (context) => {
    const signs = citations.flatMap(({ sign }) => sign ?? [])
    const equal = signs.filter(({ printed, actual }) => printed === actual).length
    context.diagnostic(`${equal} of ${signs.length} signs as printed`)
    assert.ok(equal >= 40)
  })

  it('need nothing that the references do not say, but what the article leaves out', () => {
    const rules = new Set(file.messages.map(({ ruleId }) => ruleId))
    assert.deepEqual([...rules], ['incomplete-reference'])
  })
})
