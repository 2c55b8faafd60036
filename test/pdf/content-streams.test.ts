import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marksOfArtifacts } from '../../src/pdf/mark-artifacts.js'
import { insertInto } from '../../src/pdf/page-content.js'
import { rewriteColours } from '../../src/pdf/rewrite-colours.js'

test('colours of light become a share of black, and nothing else changes', () => {
  const cases: [string, string][] = [
    ['0 0 0 rg', '0 0 0 1 k'],
    ['1 1 1 RG 4 w', '0 0 0 0 K 4 w'],
    ['.5 g', '0 0 0 0.5 k'],
    ['1 0 0 rg 0 0 5 5 re f', '0 0 0 0.701 k 0 0 5 5 re f'],
    ['0 0 0 1 k', '0 0 0 1 k'],
    ['1 0 0 1 20 30 cm', '1 0 0 1 20 30 cm'],
  ]
  for (const [before, after] of cases)
    assert.deepEqual(rewriteColours(before), { content: after, leftOver: [] })
})

test('a string that holds an operator stays as it is', () => {
  const content = '(0 0 0 rg \\) 1 g) Tj <300067> Tj'
  assert.deepEqual(rewriteColours(content), { content, leftOver: [] })
})

test('operators for colours that cannot be rewritten are named', () => {
  assert.deepEqual(rewriteColours('/Pattern cs /P1 scn').leftOver, ['cs', 'scn'])
})

test('text outside marked content becomes an artefact, text inside does not', () => {
  const content = 'BT (head) Tj ET\n/P <</MCID 0>> BDC BT (text) Tj ET EMC'
  const marked = insertInto(content, marksOfArtifacts(content))
  assert.equal(marked, '/Artifact BMC\nBT (head) Tj ET\nEMC\n/P <</MCID 0>> BDC BT (text) Tj ET EMC')
  assert.deepEqual(marksOfArtifacts(marked), [])
})
