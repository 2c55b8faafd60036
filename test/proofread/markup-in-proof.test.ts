import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listFindings } from '../../src/proofread/findings/list-findings.js'
import { proofOfText } from './proof-of.js'

/** The rules of what is found in a text, in the order of the findings. */
async function rulesIn(body: string): Promise<string[]> {
  const { proof } = await proofOfText(body)
  const { findings } = await listFindings(proof)
  return findings.map(({ rule }) => rule)
}

test('markup that is not read is told once, as that: its signs are no slips of punctuation', async () => {
  assert.deepEqual(await rulesIn('{{< image src="quay.png" >}}'), ['leftover-markup'])
  assert.deepEqual(await rulesIn("彼は'''重い'''荷を運んだ。"), ['leftover-markup'])
  assert.deepEqual(await rulesIn('= 荷の重さ'), ['leftover-markup'])
  assert.deepEqual(await rulesIn('彼は:en[the quay を見た。'), ['leftover-markup'])
  assert.deepEqual(await rulesIn(':::: 荷\n\n荷を運んだ。\n\n::::'), ['leftover-markup'])
})

test('what is wrong beside it, or in its words, is found', async () => {
  const beside = await rulesIn("彼は'''重い'''荷を\"運んだ\"。。")
  assert.deepEqual(beside.sort(), ['doubled-punctuation', 'leftover-markup', 'straight-quotation-mark'])
  assert.deepEqual((await rulesIn("'''重い荷をを'''運んだ。")).sort(), ['doubled-word', 'leftover-markup'])
})
